import { graphql } from "../../api/graphql";
import { ConflictParts } from "../../api/outcome";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { day, monthsOf } from "../../lib/era";
import { useYear } from "../../lib/year";
import { Button } from "../../parts/button";
import { DownloadButton } from "../../parts/download-button";
import { Loaded } from "../../parts/loaded";
import { optionsOf } from "../../record/field-spec";
import { useEditor } from "../../record/use-editor";
import { useSession } from "../../session/session";
import { common } from "../../words/common";
import { taskStateWords, scheduleWords as words } from "../../words/council";
import { AgreeSchedule } from "./agree-schedule";
import { CalendarFeed } from "./calendar-feed";
import { Crises } from "./crises";
import { ScheduleList } from "./schedule-list";
import { ScheduleStart } from "./schedule-start";
import { ScheduleTable } from "./schedule-table";
import { type Task, TaskParts, taskInput } from "./task";

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

const Save = graphql(
  `
    mutation SaveTask($change: ChangeInput, $council: ID, $year: Int!, $input: TaskInput!) {
      saved: saveTask(change: $change, council: $council, fiscalYear: $year, input: $input) {
        __typename
        ... on Conflict { ...ConflictParts }
        ... on Refused { message { ja en } }
      }
    }
  `,
  [ConflictParts],
);

/** The council's year as a chart on one page. */
export function Schedule({ council }: { council: string }) {
  const { say, language } = useLanguage();
  const { year, today } = useYear();
  const { writes } = useSession();
  const query = useQuery(Query, { year, council });
  const editor = useEditor({
    saving: Save,
    council,
    year,
    onSaved: query.reload,
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
  const months = monthsOf(year);
  const edit = (task: Task) => editor.open(say(words.edit(task.title)), taskInput(task), task);
  const add = () => {
    const first = today.startsWith(months[0] ?? "") ? today : `${months[0]}-01`;
    editor.open(say(words.add), taskInput({ from: first, to: `${months[11]}-31` }));
  };
  return (
    <Loaded query={query}>
      {({ tasks, meetings, agreements }) => {
        const agreed = agreements.nodes.at(-1)?.on;
        if (tasks.nodes.length === 0 && meetings.nodes.length === 0) {
          return (
            <>
              <ScheduleStart council={council} onStarted={query.reload} onAdd={add} />
              {editor.form}
            </>
          );
        }
        const shown = {
          tasks: tasks.nodes,
          meetings: meetings.nodes,
          months,
          today,
          onEdit: writes ? edit : undefined,
        };
        return (
          <>
            <div className="no-print mb-4 flex flex-wrap items-start gap-3">
              {writes && (
                <Button look="first" onClick={add}>
                  {say(words.add)}
                </Button>
              )}
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
            {editor.form}
          </>
        );
      }}
    </Loaded>
  );
}
