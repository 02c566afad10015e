import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { day, monthsOf } from "../../lib/era";
import { useYear } from "../../lib/year";
import { DownloadButton } from "../../parts/download-button";
import { Loaded } from "../../parts/loaded";
import { optionsOf } from "../../record/field-spec";
import { saving } from "../../record/saving";
import { useRecords } from "../../record/use-records";
import { useSession } from "../../session/session";
import { common } from "../../words/common";
import { taskStateWords, scheduleWords as words } from "../../words/council";
import { AgreeSchedule } from "./agree-schedule";
import { CalendarFeed } from "./calendar-feed";
import { Crises } from "./crises";
import { ScheduleList } from "./schedule-list";
import { ScheduleStart } from "./schedule-start";
import { ScheduleTable } from "./schedule-table";
import { type Task, TaskParts } from "./task";

const Query = graphql(
  `
    query Schedule($year: Int!, $council: ID!) {
      tasks(fiscalYear: $year, council: $council, first: 200) { nodes { ...TaskParts } }
      meetings(fiscalYear: $year, council: $council, first: 100) { nodes { id name day state workingGroup } }
      agreements(fiscalYear: $year, council: $council, first: 10) { nodes { on } }
    }
  `,
  [TaskParts],
);

const Save = saving("Task");

/** The council's year as a chart on one page. */
export function Schedule({ council }: { council: string }) {
  const { say, language } = useLanguage();
  const { year, present, today } = useYear();
  const { writes } = useSession();
  const query = useQuery(Query, { year, council });
  const months = monthsOf(year);
  const records = useRecords({
    saving: Save,
    council,
    year,
    onSaved: query.reload,
    add: words.add,
    blank: {
      title: "",
      owner: "",
      body: "",
      note: "",
      state: "OPEN",
      minimum: false,
      item: null,
      handover: null,
      from: year === present ? today : `${months[0]}-01`,
      to: `${months[11]}-31`,
    },
    fields: [
      { name: "title", label: words.title, kind: "line", required: true },
      { name: "state", label: words.state, kind: "choice", options: optionsOf(taskStateWords, say) },
      { name: "from", label: words.from, kind: "day", required: true },
      { name: "to", label: words.to, kind: "day", required: true },
      { name: "body", label: words.body, kind: "line" },
      { name: "owner", label: words.owner, kind: "line" },
      { name: "minimum", label: words.minimum, kind: "check" },
      { name: "note", label: words.note, kind: "long" },
    ],
  });
  return (
    <Loaded query={query}>
      {({ tasks, meetings, agreements }) => {
        const agreed = agreements.nodes.at(-1)?.on;
        if (tasks.nodes.length === 0 && meetings.nodes.length === 0) {
          return (
            <>
              <ScheduleStart council={council} onStarted={query.reload} add={records.add} />
              {records.form}
            </>
          );
        }
        const shown = {
          tasks: tasks.nodes,
          meetings: meetings.nodes,
          months,
          today,
          onEdit: writes ? (it: Task) => records.open(say(words.edit(it.title)), it, it) : undefined,
        };
        return (
          <>
            <div className="no-print mb-4 flex flex-wrap items-start gap-3">
              {records.add}
              <DownloadButton path={`/documents/schedule/${year}/pdf?council=${council}`} label={say(common.pdf)} />
              <DownloadButton path={`/documents/schedule/${year}/xlsx?council=${council}`} label={say(common.xlsx)} />
              {agreed ? (
                <p className="self-center">✓ {say(words.agreed(day(agreed, language)))}</p>
              ) : (
                writes && <AgreeSchedule council={council} onAgreed={query.reload} />
              )}
            </div>
            <p className="hidden text-quiet lg:block">{say(words.legend)}</p>
            <div className="hidden lg:block">
              <ScheduleTable {...shown} />
            </div>
            <div className="lg:hidden">
              <ScheduleList {...shown} />
            </div>
            <CalendarFeed />
            <Crises council={council} onBegun={query.reload} />
            {records.form}
          </>
        );
      }}
    </Loaded>
  );
}
