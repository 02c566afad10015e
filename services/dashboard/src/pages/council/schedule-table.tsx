import { useLanguage } from "../../language/language";
import { taskStateWords, scheduleWords as words } from "../../words/council";
import { inMonth, isLate, type ShownSchedule } from "./task";

const FILLS = { DONE: "fill-done", DOING: "fill-started", OPEN: "fill-notyet", DROPPED: "" } as const;

/** Months across, tasks down: fits one sheet of A4. */
export function ScheduleTable({ tasks, meetings, months, today, onEdit }: ShownSchedule) {
  const { say } = useLanguage();
  return (
    <table className="my-3 w-full border-collapse [&_td]:border [&_td]:border-gray-300 [&_th]:border [&_th]:border-gray-300 [&_th]:px-1.5">
      <thead>
        <tr className="bg-soft">
          <th scope="col" className="py-2">
            {say(words.task)}
          </th>
          {months.map((month) => (
            <th
              key={month}
              scope="col"
              className={`w-[4.6%] text-center whitespace-nowrap ${today.startsWith(month) ? "bg-yellow-200" : ""}`}
            >
              {say(words.month(Number(month.slice(5))))}
            </th>
          ))}
          <th scope="col">{say(words.owner)}</th>
          <th scope="col">{say(words.state)}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row" className="py-2">
            {say(words.meetingRow)}
          </th>
          {months.map((month) => (
            <td key={month} className="text-center">
              {meetings
                .filter((it) => it.day.startsWith(month) && it.state !== "CANCELLED")
                .map((it) => (
                  <span key={it.id} title={it.name} className="block whitespace-nowrap">
                    ●{Number(it.day.slice(8))}
                  </span>
                ))}
            </td>
          ))}
          <td colSpan={2} />
        </tr>
        {tasks.map((task) => {
          const late = isLate(task, today);
          return (
            <tr key={task.id}>
              <th scope="row" className="py-2 font-normal">
                {onEdit ? (
                  <button type="button" className="text-start text-main underline" onClick={() => onEdit(task)}>
                    {task.title}
                  </button>
                ) : (
                  task.title
                )}
              </th>
              {months.map((month) => (
                <td key={month} className="p-0 align-middle">
                  {inMonth(task, month) && (
                    <span className={`block h-5 ${FILLS[task.state]} ${late ? "outline-2 outline-red-1000" : ""}`}>
                      <span className="sr-only">{say(words.planned)}</span>
                    </span>
                  )}
                </td>
              ))}
              <td className="px-2">{task.owner || task.body}</td>
              <td className="px-2 whitespace-nowrap">
                {say(taskStateWords[task.state])}
                {late && <strong className="block text-red-1000">！ {say(words.late)}</strong>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
