import { useLanguage } from "../../language/language";
import { home } from "../../words/home";
import { STALE_MONTHS } from "./roll-up";
import { type AreaRow, summary } from "./rows";

/** The table in three sentences. */
export function Headline({ rows }: { rows: readonly AreaRow[] }) {
  const { say } = useLanguage();
  const { held, places, assessed, up, down, stale, ownerless } = summary(rows);
  return (
    <div className="mb-6 rounded-lg border-s-8 border-main bg-soft px-5 py-4 text-[1.125rem]">
      <p className="text-[1.25rem] font-bold">{say(home.headline(held, places))}</p>
      <p>{say(home.headlineLevels(assessed, places, up, down))}</p>
      <p>{say(home.headlineOpen(stale, ownerless, STALE_MONTHS))}</p>
    </div>
  );
}
