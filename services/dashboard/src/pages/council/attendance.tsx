import { Link } from "wouter";
import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { Empty } from "../../parts/empty";
import { Loaded } from "../../parts/loaded";
import { Section } from "../../parts/section";
import { attendanceWords as words } from "../../words/meeting";
import { AttendanceParts } from "./attendance-parts";
import { expected } from "./expected";
import type { Meeting } from "./meeting-parts";
import { Presences } from "./presences";
import { WrittenAnswers } from "./written-answers";

const Query = graphql(
  `
    query Attendance($year: Int!, $council: ID!) {
      attendances(fiscalYear: $year, council: $council, first: 500) { nodes { ...AttendanceParts } }
      people(council: $council, first: 300) { nodes { id name mail body termFrom termTo } }
      bodies(council: $council, first: 200) { nodes { id name leftOn } }
      workingGroups(council: $council, first: 100) { nodes { id members } }
    }
  `,
  [AttendanceParts],
);

/** Who came to a meeting; of one in writing, who has answered. */
export function Attendance({ council, meeting }: { council: string; meeting: Meeting }) {
  const { say } = useLanguage();
  const query = useQuery(Query, { year: meeting.fiscalYear, council });
  const written = meeting.mode === "WRITTEN" || meeting.mode === "MAIL";
  return (
    <Section title={say(written ? words.answers : words.attendance)}>
      <Loaded query={query} rows={4}>
        {({ attendances, people, bodies, workingGroups }) => {
          const known = attendances.nodes.filter((it) => it.meeting === meeting.id);
          const roster = { people: people.nodes, bodies: bodies.nodes, workingGroups: workingGroups.nodes };
          const seats = expected(meeting, roster, known).map((person) => ({
            person,
            body: bodies.nodes.find((it) => it.id === person.body)?.name ?? "",
            attendance: known.find((it) => it.person === person.id),
          }));
          if (seats.length === 0) {
            const group = meeting.workingGroup !== null;
            return (
              <Empty
                action={
                  <Link href={group ? "/council/groups" : "/council/members"} className="text-main underline">
                    {say(group ? words.toGroups : words.toMembers)}
                  </Link>
                }
              >
                {say(group ? words.nobodyInGroup : words.nobody)}
              </Empty>
            );
          }
          const shown = { council, meeting, seats, reload: query.reload };
          return written ? <WrittenAnswers {...shown} /> : <Presences {...shown} />;
        }}
      </Loaded>
    </Section>
  );
}
