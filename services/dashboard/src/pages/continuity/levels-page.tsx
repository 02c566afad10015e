import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { day } from "../../lib/era";
import { useYear } from "../../lib/year";
import { Empty } from "../../parts/empty";
import { LevelMark } from "../../parts/level-mark";
import { Loaded } from "../../parts/loaded";
import { Section } from "../../parts/section";
import { saving } from "../../record/saving";
import { useRecords } from "../../record/use-records";
import { levelWordsOfHistory as words } from "../../words/continuity";
import { ContinuityFrame } from "./continuity-frame";
import { LevelSteps } from "./level-steps";

const Query = graphql(`
  query Levels {
    levelAssessments(first: 100) { nodes { id version fiscalYear asOf level reason } }
    growthLevels { level label text { ja en } verified }
  }
`);

const Save = saving("LevelAssessment");

/** How the growth level moved, with the reason each time; it may go down. */
export default function LevelsPage() {
  const { say, language } = useLanguage();
  const { year, today } = useYear();
  const query = useQuery(Query, {});
  const levels = query.data?.growthLevels ?? [];
  const history = (query.data?.levelAssessments.nodes ?? []).toSorted((a, b) => a.asOf.localeCompare(b.asOf));
  const records = useRecords({
    saving: Save,
    council: null,
    year,
    onSaved: query.reload,
    add: words.add,
    blank: { level: history.at(-1)?.level ?? "ONE_1", asOf: today, reason: "" },
    fields: [
      {
        name: "level",
        label: words.level,
        kind: "choice",
        required: true,
        options: levels.map((it) => ({ value: it.level, label: `${it.label}　${say(it.text)}` })),
      },
      { name: "asOf", label: words.asOf, kind: "day", required: true },
      { name: "reason", label: words.reason, hint: words.reasonHelp, kind: "long", required: true },
    ],
  });
  return (
    <ContinuityFrame part="levels">
      <Loaded query={query}>
        {({ growthLevels }) => (
          <>
            <div className="mb-6">
              {history.length === 0 ? <Empty action={records.add}>{say(words.empty)}</Empty> : records.add}
            </div>
            {history.length > 0 && (
              <Section title={say(words.chart)}>
                <LevelSteps history={history} levels={growthLevels} />
              </Section>
            )}
            <Section title={say(words.history)}>
              <ul>
                {history
                  .map((it, at) => ({ ...it, before: history[at - 1]?.level ?? null }))
                  .toReversed()
                  .map((it) => (
                    <li
                      key={it.id}
                      className="grid gap-x-6 gap-y-1 border-b border-gray-400 py-3 md:grid-cols-[11rem_11rem_1fr_auto]"
                    >
                      <strong>{day(it.asOf, language)}</strong>
                      <LevelMark level={it.level} before={it.before} />
                      <span>{it.reason}</span>
                      {records.edit(it, day(it.asOf, language), say(words.level))}
                    </li>
                  ))}
              </ul>
            </Section>
            <Section title={say(words.all)}>
              <dl className="grid gap-y-2 sm:grid-cols-[5rem_1fr]">
                {growthLevels.map((it) => (
                  <div key={it.level} className="contents">
                    <dt className="font-bold">{it.label}</dt>
                    <dd>
                      {say(it.text)}
                      {!it.verified && <span className="ms-2 text-quiet">（{say(words.unverified)}）</span>}
                    </dd>
                  </div>
                ))}
              </dl>
            </Section>
            {records.form}
          </>
        )}
      </Loaded>
    </ContinuityFrame>
  );
}
