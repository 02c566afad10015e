import { Link } from "wouter";
import { useLanguage } from "../../language/language";
import { LevelMark } from "../../parts/level-mark";
import { Section } from "../../parts/section";
import { home } from "../../words/home";
import type { RollUp } from "./rows";
import { SectionBars } from "./section-bars";
import { StandingMark } from "./standing-mark";

/** The prefecture's own council, after those it looks after. */
export function OwnCouncil({ rollUp, year }: { rollUp: RollUp; year: number }) {
  const { say } = useLanguage();
  const space = rollUp.spaces.find((it) => it.kind === "PREFECTURE");
  const place = rollUp.years.find((it) => it.fiscalYear === year)?.places.find((it) => it.spaceId === space?.spaceId);
  const list = rollUp.rows.find((it) => it.spaceId === space?.spaceId && it.fiscalYear === year);
  if (!place) return null;
  return (
    <Section title={say(home.own)}>
      <div className="flex flex-wrap items-start gap-x-10 gap-y-3">
        <StandingMark standing={place.standing} />
        {place.level && <LevelMark level={place.level.level} before={place.level.before} />}
        <div className="w-80 max-w-full">
          <SectionBars list={list} />
        </div>
        <Link href="/checklists" className="text-main underline underline-offset-4">
          {say(home.ownList)}
        </Link>
      </div>
    </Section>
  );
}
