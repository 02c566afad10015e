import { useLanguage } from "../../language/language";
import { day } from "../../lib/era";
import { LevelMark } from "../../parts/level-mark";
import { home } from "../../words/home";
import type { AreaRow } from "./rows";

/** Cells that the table and the cards of a narrow screen share. */
export function LevelFact({ row }: { row: AreaRow }) {
  const { say, language } = useLanguage();
  const level = row.place?.level;
  if (!level) return <span>{say(home.noLevel)}</span>;
  return (
    <>
      <LevelMark level={level.level} before={level.before} />
      <span className="block text-[1rem] text-quiet">{say(home.asOf(day(level.asOf, language)))}</span>
    </>
  );
}

export function TouchedFact({ row }: { row: AreaRow }) {
  const { say, language } = useLanguage();
  return <>{row.touched ? day(row.touched, language) : say(home.never)}</>;
}

export function OpenFact({ row }: { row: AreaRow }) {
  const { say } = useLanguage();
  if (row.stale + row.ownerless === 0) return <>{say(home.nothing)}</>;
  return (
    <>
      {row.stale > 0 && <span className="block whitespace-nowrap">{say(home.stale(row.stale))}</span>}
      {row.ownerless > 0 && <span className="block whitespace-nowrap">{say(home.ownerless(row.ownerless))}</span>}
    </>
  );
}
