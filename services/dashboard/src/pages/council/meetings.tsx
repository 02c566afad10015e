import { Link } from "wouter";
import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { day } from "../../lib/era";
import { useYear } from "../../lib/year";
import { Loaded } from "../../parts/loaded";
import { RecordList } from "../../record/record-list";
import { meetingStateWords, modeWords, meetingWords as words } from "../../words/meeting";
import { Agenda } from "./agenda";
import { expected, outstanding } from "./expected";
import { MeetingParts } from "./meeting-parts";
import { useMeetings } from "./use-meetings";

const Query = graphql(
  `
    query Meetings($year: Int!, $council: ID!) {
      meetings(fiscalYear: $year, council: $council, first: 100) { nodes { ...MeetingParts } }
      attendances(fiscalYear: $year, council: $council, first: 500) { nodes { meeting person reply } }
      people(council: $council, first: 300) { nodes { id body termFrom termTo } }
      bodies(council: $council, first: 200) { nodes { id leftOn } }
      workingGroups(council: $council, first: 100) { nodes { id name members } }
      owner: council(id: $council) { papers(first: 100) { nodes { id title createdAt } } }
    }
  `,
  [MeetingParts],
);

/** The year's meetings, by day. */
export function Meetings({ council }: { council: string }) {
  const { say, language } = useLanguage();
  const { year } = useYear();
  const query = useQuery(Query, { year, council });
  const groups = query.data?.workingGroups.nodes ?? [];
  const papers = query.data?.owner?.papers.nodes ?? [];
  const records = useMeetings({ council, groups, papers, onSaved: query.reload });
  return (
    <Loaded query={query}>
      {({ meetings, attendances, people, bodies }) => (
        <RecordList records={records} count={meetings.nodes.length} empty={words.empty}>
          <ul>
            {meetings.nodes
              .toSorted((a, b) => a.day.localeCompare(b.day))
              .map((meeting) => {
                const known = attendances.nodes.filter((it) => it.meeting === meeting.id);
                const roster = { people: people.nodes, bodies: bodies.nodes, workingGroups: groups };
                const open = outstanding(expected(meeting, roster, known), known);
                const waits = meeting.state === "PLANNED" && meeting.mode === "WRITTEN" && open > 0;
                return (
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
                      <Agenda text={meeting.agenda} />
                      {waits && (
                        <p className="font-bold">
                          ！ {say(words.outstanding(open, meeting.deadline ? day(meeting.deadline, language) : ""))}
                        </p>
                      )}
                      <Link
                        href={`/council/meetings/${meeting.id}`}
                        className="inline-flex min-h-11 items-center text-main underline underline-offset-4"
                      >
                        {say(words.open)}
                        <span className="sr-only"> {meeting.name}</span>
                      </Link>
                    </div>
                    {records.edit(meeting, meeting.name)}
                  </li>
                );
              })}
          </ul>
        </RecordList>
      )}
    </Loaded>
  );
}
