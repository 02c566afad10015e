import { graphql } from "../../api/graphql";
import { ConflictParts } from "../../api/outcome";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { day } from "../../lib/era";
import { useYear } from "../../lib/year";
import { Button } from "../../parts/button";
import { Empty } from "../../parts/empty";
import { Loaded } from "../../parts/loaded";
import { optionsOf } from "../../record/field-spec";
import { useEditor } from "../../record/use-editor";
import { useSession } from "../../session/session";
import { common } from "../../words/common";
import { meetingStateWords, modeWords, meetingWords as words } from "../../words/council";

const Query = graphql(`
  query Meetings($year: Int!, $council: ID!) {
    meetings(fiscalYear: $year, council: $council, first: 100) {
      nodes { id version name day mode place state agenda deadline workingGroup papers }
    }
    workingGroups(council: $council, first: 100) { nodes { id name } }
  }
`);

const Save = graphql(
  `
    mutation SaveMeeting($change: ChangeInput, $council: ID, $year: Int!, $input: MeetingInput!) {
      saved: saveMeeting(change: $change, council: $council, fiscalYear: $year, input: $input) {
        __typename
        ... on Conflict { ...ConflictParts }
        ... on Refused { message { ja en } }
      }
    }
  `,
  [ConflictParts],
);

export function Meetings({ council }: { council: string }) {
  const { say, language } = useLanguage();
  const { year, today } = useYear();
  const { writes } = useSession();
  const query = useQuery(Query, { year, council });
  const groups = query.data?.workingGroups.nodes ?? [];
  const editor = useEditor({
    saving: Save,
    council,
    year,
    onSaved: query.reload,
    fields: [
      { name: "name", label: words.name, kind: "line", required: true },
      { name: "day", label: words.day, kind: "day", required: true },
      { name: "mode", label: words.mode, kind: "choice", options: optionsOf(modeWords, say) },
      { name: "state", label: words.state, kind: "choice", options: optionsOf(meetingStateWords, say) },
      { name: "place", label: words.place, kind: "line" },
      { name: "deadline", label: words.deadline, kind: "day" },
      {
        name: "workingGroup",
        label: words.group,
        kind: "choice",
        options: [{ value: "", label: say(words.whole) }, ...groups.map((it) => ({ value: it.id, label: it.name }))],
      },
      { name: "agenda", label: words.agenda, kind: "long" },
    ],
  });
  const add = () =>
    editor.open(say(words.add), {
      name: "",
      day: today,
      mode: "IN_PERSON" as const,
      state: "PLANNED" as const,
      place: "",
      agenda: "",
      deadline: null,
      workingGroup: null,
      papers: [],
    });
  const action = writes && (
    <Button look="first" onClick={add}>
      {say(words.add)}
    </Button>
  );
  return (
    <Loaded query={query}>
      {({ meetings }) => (
        <>
          {meetings.nodes.length === 0 ? (
            <Empty action={action}>{say(words.empty)}</Empty>
          ) : (
            <>
              {action}
              <ul className="mt-3">
                {meetings.nodes
                  .toSorted((a, b) => a.day.localeCompare(b.day))
                  .map((meeting) => (
                    <li
                      key={meeting.id}
                      className="grid gap-x-6 gap-y-1 border-b border-gray-400 py-4 md:grid-cols-[11rem_1fr_auto]"
                    >
                      <div>
                        <strong>{day(meeting.day, language)}</strong>
                        <p>{say(meetingStateWords[meeting.state])}</p>
                      </div>
                      <div>
                        <h2 className="text-[1.125rem] font-bold">{meeting.name}</h2>
                        <p className="text-quiet">
                          {groups.find((it) => it.id === meeting.workingGroup)?.name ?? say(words.whole)} ／{" "}
                          {say(modeWords[meeting.mode])}
                          {meeting.place && ` ／ ${meeting.place}`}
                        </p>
                        <ul className="list-disc ps-6">
                          {meeting.agenda
                            .split("\n")
                            .filter(Boolean)
                            .map((line) => (
                              <li key={line}>{line}</li>
                            ))}
                        </ul>
                      </div>
                      {writes && (
                        <Button
                          of={meeting.name}
                          className="self-start justify-self-start"
                          onClick={() => {
                            const { id, version, ...input } = meeting;
                            editor.open(meeting.name, input, { id, version });
                          }}
                        >
                          {say(common.edit)}
                        </Button>
                      )}
                    </li>
                  ))}
              </ul>
            </>
          )}
          {editor.form}
        </>
      )}
    </Loaded>
  );
}
