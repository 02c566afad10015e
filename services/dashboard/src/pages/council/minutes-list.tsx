import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { day } from "../../lib/era";
import { useYear } from "../../lib/year";
import { Loaded } from "../../parts/loaded";
import { Section } from "../../parts/section";
import { orNone } from "../../record/field-spec";
import { RecordList } from "../../record/record-list";
import { saving } from "../../record/saving";
import { useRecords } from "../../record/use-records";
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

const Save = saving("Minutes");

/** Minutes, what was decided in them, and a search through all years. */
export function MinutesList({ council }: { council: string }) {
  const { say, language } = useLanguage();
  const { year, today } = useYear();
  const query = useQuery(Query, { year, council });
  const meetings = query.data?.meetings.nodes ?? [];
  const records = useRecords({
    saving: Save,
    council,
    year,
    onSaved: query.reload,
    add: words.add,
    blank: { title: "", day: today, meeting: null, text: "", outcome: "", issues: "" },
    fields: [
      { name: "title", label: words.title, kind: "line", required: true },
      { name: "day", label: words.day, kind: "day", required: true },
      {
        name: "meeting",
        label: words.meeting,
        kind: "choice",
        options: orNone(
          say(words.noMeeting),
          meetings.map((it) => ({ value: it.id, label: `${it.name} ${day(it.day, language)}` })),
        ),
      },
      { name: "text", label: words.text, kind: "long" },
      { name: "outcome", label: words.outcome, hint: words.forLookBack, kind: "long" },
      { name: "issues", label: words.issues, hint: words.forLookBack, kind: "long" },
    ],
  });
  return (
    <>
      <Search />
      <Loaded query={query}>
        {({ minutes, decisions, themes }) => (
          <>
            <Section title={say(words.list)}>
              <RecordList records={records} count={minutes.nodes.length} empty={words.empty}>
                {minutes.nodes.map((it) => (
                  <article key={it.id} className="border-b border-gray-400 py-3">
                    <details>
                      <summary className="min-h-11 py-1">
                        <strong className="text-[1.125rem]">{it.title}</strong>
                        <span className="ms-4 text-quiet">{day(it.day, language)}</span>
                      </summary>
                      <p className="max-w-4xl py-2 whitespace-pre-wrap">{it.text}</p>
                      <p>
                        <strong>{say(words.outcome)}</strong>　{it.outcome || say(common.none)}
                      </p>
                      <p className="mb-2">
                        <strong>{say(words.issues)}</strong>　{it.issues || say(common.none)}
                      </p>
                      {records.edit(it, it.title)}
                    </details>
                  </article>
                ))}
              </RecordList>
            </Section>
            <Decisions
              council={council}
              year={year}
              decisions={decisions.nodes}
              meetings={meetings}
              themes={themes.nodes}
              reload={query.reload}
            />
          </>
        )}
      </Loaded>
    </>
  );
}
