import { Link } from "wouter";
import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { day } from "../../lib/era";
import { Loaded } from "../../parts/loaded";
import { Notice } from "../../parts/notice";
import { Section } from "../../parts/section";
import { common } from "../../words/common";
import { meetingStateWords, modeWords, meetingWords as words } from "../../words/meeting";
import { Agenda } from "./agenda";
import { Attendance } from "./attendance";
import { DecisionParts, Decisions } from "./decisions";
import { MeetingParts } from "./meeting-parts";
import { PaperParts, Papers } from "./papers";
import { useMeetings } from "./use-meetings";

const Query = graphql(
  `
    query MeetingPage($id: ID!, $council: ID!) {
      meeting: node(id: $id) { __typename ... on Meeting { ...MeetingParts } }
      workingGroups(council: $council, first: 100) { nodes { id name } }
      themes(council: $council, first: 200) { nodes { id title } }
      decisions(council: $council, first: 500) { nodes { ...DecisionParts } }
      owner: council(id: $council) { papers(first: 100) { nodes { ...PaperParts } } }
    }
  `,
  [MeetingParts, DecisionParts, PaperParts],
);

/** All about one meeting: what is talked about, what is read, who came, and what was decided. */
export function MeetingView({ council, id }: { council: string; id: string }) {
  const { say, language } = useLanguage();
  const query = useQuery(Query, { id, council });
  const groups = query.data?.workingGroups.nodes ?? [];
  const papers = query.data?.owner?.papers.nodes ?? [];
  const records = useMeetings({ council, groups, papers, onSaved: query.reload });
  const link = "inline-flex min-h-11 items-center text-main underline underline-offset-4";
  return (
    <>
      <Link href="/council/meetings" className={`no-print ${link}`}>
        {say(words.back)}
      </Link>
      <Loaded query={query} rows={8}>
        {({ meeting, themes, decisions }) =>
          meeting?.__typename === "Meeting" ? (
            <>
              <div className="mb-6 flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
                <div>
                  <h2 className="text-[1.375rem] font-bold">{meeting.name}</h2>
                  <p>
                    <strong>{day(meeting.day, language)}</strong> ／ {say(meetingStateWords[meeting.state])} ／{" "}
                    {say(modeWords[meeting.mode])} ／{" "}
                    {groups.find((it) => it.id === meeting.workingGroup)?.name ?? say(words.whole)}
                    {meeting.place && ` ／ ${meeting.place}`}
                  </p>
                </div>
                {records.edit(meeting, meeting.name)}
              </div>
              <Section title={say(words.agendaTitle)}>
                {meeting.agenda ? <Agenda text={meeting.agenda} /> : <p>{say(words.noAgenda)}</p>}
              </Section>
              <Papers council={council} meeting={meeting} papers={papers} reload={query.reload} />
              <Attendance council={council} meeting={meeting} />
              <Decisions
                council={council}
                year={meeting.fiscalYear}
                decisions={decisions.nodes.filter((it) => it.meeting === meeting.id)}
                meetings={[meeting]}
                themes={themes.nodes}
                reload={query.reload}
              />
              <Link href="/council/minutes" className={`no-print ${link}`}>
                {say(words.toMinutes)}
              </Link>
              {records.form}
            </>
          ) : (
            <Notice look="bad" title={say(common.missingTitle)}>
              {say(common.missing)}
            </Notice>
          )
        }
      </Loaded>
    </>
  );
}
