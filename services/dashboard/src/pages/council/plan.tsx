import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { useYear } from "../../lib/year";
import { Loaded } from "../../parts/loaded";
import { RecordList } from "../../record/record-list";
import { saving } from "../../record/saving";
import { useRecords } from "../../record/use-records";
import { goalWords as words } from "../../words/plan";
import { GoalCard, GoalParts } from "./goal-card";

const Query = graphql(
  `
    query Plan($council: ID!) {
      goals(council: $council, first: 200) { nodes { ...GoalParts } }
    }
  `,
  [GoalParts],
);

const Save = saving("Goal");

/** How many years a plan looks ahead. */
const AHEAD = 3;

/** The goals of the three-year plan, each with its steps. */
export function Plan({ council }: { council: string }) {
  const { say } = useLanguage();
  const { year } = useYear();
  const query = useQuery(Query, { council });
  const records = useRecords({
    saving: Save,
    council,
    year,
    onSaved: query.reload,
    add: words.add,
    blank: { title: "", targetYear: year + AHEAD, linkedPlan: "", steps: [] },
    fields: [
      { name: "title", label: words.title, kind: "line", required: true },
      { name: "targetYear", label: words.targetYear, kind: "year", required: true },
      { name: "linkedPlan", label: words.linkedPlan, kind: "line" },
      { name: "steps", label: words.steps, kind: "yearly" },
    ],
  });
  return (
    <Loaded query={query}>
      {({ goals }) => {
        const list = (shown: typeof goals.nodes) => (
          <ul className="grid gap-4 lg:grid-cols-2 print:grid-cols-1">
            {shown.map((it) => (
              <GoalCard key={it.id} goal={it} edit={records.edit(it, it.title)} />
            ))}
          </ul>
        );
        const past = goals.nodes.filter((it) => it.targetYear < year);
        return (
          <>
            <p className="mb-4 max-w-4xl">{say(words.help)}</p>
            <RecordList records={records} count={goals.nodes.length} empty={words.empty}>
              {list(goals.nodes.filter((it) => it.targetYear >= year))}
              {past.length > 0 && (
                <details className="mt-6">
                  <summary className="min-h-11 py-2 font-bold">{say(words.past(past.length))}</summary>
                  {list(past)}
                </details>
              )}
            </RecordList>
          </>
        );
      }}
    </Loaded>
  );
}
