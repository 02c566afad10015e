import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { areaCode } from "../../lib/area-code";
import { fiscalYear } from "../../lib/era";
import { useYear } from "../../lib/year";
import { Loaded } from "../../parts/loaded";
import { Page } from "../../parts/page";
import { useSession } from "../../session/session";
import { areaWords as words } from "../../words/area";
import { listWords } from "../../words/states";
import { CoverageParts } from "../checklist/parts";
import { EntryParts } from "../emergency/entry";
import { RecentEntry } from "../emergency/recent-entry";
import { agenda } from "./agenda";
import { AgendaList } from "./agenda-list";
import { HandoverCard, HandoverCardParts } from "./handover-card";
import { LevelCard, LevelCardParts } from "./level-card";
import { NextItemParts, NextItems } from "./next-items";
import { StandingOut } from "./standing-out";

const Query = graphql(
  `
    query AreaHome($year: Int!, $space: ID!) {
      viewer { space { code kind } }
      checklists(fiscalYear: $year, space: $space, first: 2) {
        nodes { id kindOfList coverage { ...CoverageParts } rows { ...NextItemParts } }
      }
      tasks(fiscalYear: $year, first: 200) { nodes { id title from to state owner } }
      decisions(first: 200) { nodes { id text due doneOn owner } }
      meetings(fiscalYear: $year, first: 100) { nodes { id name day state } }
      levelAssessments(first: 100) { nodes { ...LevelCardParts } }
      handovers(first: 50) { nodes { ...HandoverCardParts } }
      unsignedHandovers(fiscalYear: $year) { id }
      emergencies(first: 1) { nodes { ...EntryParts } }
    }
  `,
  [CoverageParts, NextItemParts, LevelCardParts, HandoverCardParts, EntryParts],
);

/** What an officer of an area has to do, and how the council stands. */
export function AreaHome() {
  const { say } = useLanguage();
  const { year, today } = useYear();
  const { space } = useSession();
  const query = useQuery(Query, { year, space: `Space:${space.id}` });
  return (
    <Page title={say(words.title)} about={say(fiscalYear(year))}>
      <Loaded query={query} rows={9}>
        {(data) => {
          const entries = agenda(
            { tasks: data.tasks.nodes, decisions: data.decisions.nodes, meetings: data.meetings.nodes },
            today,
          );
          const lists = data.checklists.nodes;
          const list = lists.toSorted((a, b) => b.coverage.done - a.coverage.done)[0];
          const { done = 0, applicable = 0, unanswered = 0 } = list?.coverage ?? {};
          return (
            <>
              <RecentEntry entries={data.emergencies.nodes} />
              <div className="mb-6 rounded-lg border-s-8 border-main bg-soft px-5 py-4 text-[1.125rem]">
                <p className="text-[1.25rem] font-bold">
                  {say(words.headline(entries.length, entries.filter((it) => it.late).length))}
                </p>
                <p>
                  {list
                    ? say(words.headlineList(say(listWords[list.kindOfList]), done, applicable, unanswered))
                    : say(words.noList)}
                </p>
              </div>
              <AgendaList entries={entries} />
              <NextItems list={list} />
              <div className="grid gap-x-10 lg:grid-cols-2">
                <LevelCard levels={data.levelAssessments.nodes} />
                <HandoverCard handovers={data.handovers.nodes} unsigned={data.unsignedHandovers.map((it) => it.id)} />
              </div>
              {data.viewer.space.kind === "AREA" && <StandingOut code={areaCode(data.viewer.space.code)} />}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
