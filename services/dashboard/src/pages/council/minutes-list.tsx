import { graphql } from "../../api/graphql";
import { ConflictParts } from "../../api/outcome";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { day } from "../../lib/era";
import { useYear } from "../../lib/year";
import { Button } from "../../parts/button";
import { Empty } from "../../parts/empty";
import { Loaded } from "../../parts/loaded";
import { Section } from "../../parts/section";
import { useEditor } from "../../record/use-editor";
import { useSession } from "../../session/session";
import { common } from "../../words/common";
import { minutesWords as words } from "../../words/council";
import { DecisionParts, Decisions } from "./decisions";
import { Search } from "./search";

const Query = graphql(
  `
    query Minutes($year: Int!, $council: ID!) {
      minutes(fiscalYear: $year, council: $council, first: 100) {
        nodes { id version title day meeting text outcome issues }
      }
      meetings(fiscalYear: $year, council: $council, first: 100) { nodes { id name day } }
      decisions(fiscalYear: $year, council: $council, first: 200) { nodes { ...DecisionParts } }
      themes(fiscalYear: $year, council: $council, first: 200) { nodes { id title } }
    }
  `,
  [DecisionParts],
);

const Save = graphql(
  `
    mutation SaveMinutes($change: ChangeInput, $council: ID, $year: Int!, $input: MinutesInput!) {
      saved: saveMinutes(change: $change, council: $council, fiscalYear: $year, input: $input) {
        __typename
        ... on Conflict { ...ConflictParts }
        ... on Refused { message { ja en } }
      }
    }
  `,
  [ConflictParts],
);

/** Minutes, what was decided in them, and a search through all years. */
export function MinutesList({ council }: { council: string }) {
  const { say, language } = useLanguage();
  const { year, today } = useYear();
  const { writes } = useSession();
  const query = useQuery(Query, { year, council });
  const meetings = query.data?.meetings.nodes ?? [];
  const editor = useEditor({
    saving: Save,
    council,
    year,
    onSaved: query.reload,
    fields: [
      { name: "title", label: words.title, kind: "line", required: true },
      { name: "day", label: words.day, kind: "day", required: true },
      {
        name: "meeting",
        label: words.meeting,
        kind: "choice",
        options: [
          { value: "", label: say(words.noMeeting) },
          ...meetings.map((it) => ({ value: it.id, label: `${it.name} ${day(it.day, language)}` })),
        ],
      },
      { name: "text", label: words.text, kind: "long" },
      { name: "outcome", label: words.outcome, kind: "long" },
      { name: "issues", label: words.issues, kind: "long" },
    ],
  });
  const blank = { title: "", day: today, meeting: null, text: "", outcome: "", issues: "" };
  const action = writes && (
    <Button look="first" onClick={() => editor.open(say(words.add), blank)}>
      {say(words.add)}
    </Button>
  );
  return (
    <>
      <Search />
      <Loaded query={query}>
        {({ minutes, decisions, themes }) => (
          <>
            <Section title={say(words.list)} action={minutes.nodes.length > 0 && action}>
              {minutes.nodes.length === 0 && <Empty action={action}>{say(words.empty)}</Empty>}
              {minutes.nodes.map(({ id, version, ...it }) => (
                <article key={id} className="border-b border-gray-400 py-3">
                  <details>
                    <summary className="min-h-11 py-1">
                      <strong className="text-[1.125rem]">{it.title}</strong>
                      <span className="ms-4 text-quiet">{day(it.day, language)}</span>
                    </summary>
                    <p className="max-w-4xl py-2 whitespace-pre-wrap">{it.text}</p>
                    <p>
                      <strong>{say(words.outcome)}</strong>　{it.outcome || say(common.none)}
                    </p>
                    <p>
                      <strong>{say(words.issues)}</strong>　{it.issues || say(common.none)}
                    </p>
                    {writes && (
                      <Button className="mt-2" onClick={() => editor.open(it.title, it, { id, version })}>
                        {say(common.edit)}
                        <span className="sr-only"> {it.title}</span>
                      </Button>
                    )}
                  </details>
                </article>
              ))}
            </Section>
            <Decisions
              council={council}
              decisions={decisions.nodes}
              meetings={meetings}
              themes={themes.nodes}
              reload={query.reload}
            />
            {editor.form}
          </>
        )}
      </Loaded>
    </>
  );
}
