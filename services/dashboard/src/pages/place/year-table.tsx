import { useLanguage } from "../../language/language";
import { fiscalYear } from "../../lib/era";
import { LevelMark } from "../../parts/level-mark";
import { Section } from "../../parts/section";
import { home, place as words } from "../../words/home";
import { areaRows, type RollUp } from "../home/rows";
import { SectionBars } from "../home/section-bars";
import { StandingMark } from "../home/standing-mark";

/** What the area let be counted, year by year. */
export function YearTable({ rollUp, id }: { rollUp: RollUp; id: string }) {
  const { say } = useLanguage();
  return (
    <Section title={say(words.history)}>
      <ul className="grid gap-4 lg:grid-cols-3">
        {rollUp.years.toReversed().map(({ fiscalYear: year }) => {
          const row = areaRows(rollUp, year).find((it) => it.id === id);
          const place = row?.place;
          const troubles = place?.troubles ?? [];
          const count = (key: "open" | "resolved") => troubles.reduce((sum, it) => sum + it[key], 0);
          return (
            <li key={year} className="rounded-lg border border-line p-4">
              <h3 className="mb-2 text-[1.125rem] font-bold">{say(fiscalYear(year))}</h3>
              {place && row ? (
                <>
                  <p className="flex flex-wrap gap-x-4">
                    <StandingMark standing={place.standing} />
                    <span>{say(words.meetings(place.meetings.length))}</span>
                  </p>
                  <p>
                    {say(home.level)}{" "}
                    {place.level ? (
                      <LevelMark level={place.level.level} before={place.level.before} />
                    ) : (
                      say(home.noLevel)
                    )}
                  </p>
                  <div className="my-2">
                    <SectionBars list={row.list} />
                  </div>
                  <p>{say(words.projects(place.projects, place.projectsMeasured))}</p>
                  <p>{say(words.troubles(count("open"), count("resolved")))}</p>
                </>
              ) : (
                <p>{say(words.missing)}</p>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
