import { useLanguage } from "../../language/language";
import { day } from "../../lib/era";
import { taskStateWords, scheduleWords as words } from "../../words/council";
import { isLate, type ShownSchedule } from "./task";

/** The schedule for a narrow screen. */
export function ScheduleList({ tasks, today, onEdit }: ShownSchedule) {
  const { say, language } = useLanguage();
  return (
    <ul>
      {tasks.map((task) => (
        <li key={task.id} className="border-b border-gray-400 py-3">
          <p className="font-bold">
            {onEdit ? (
              <button type="button" className="min-h-11 text-start text-main underline" onClick={() => onEdit(task)}>
                {task.title}
              </button>
            ) : (
              task.title
            )}
          </p>
          <p>
            {day(task.from, language)}～{day(task.to, language)}
          </p>
          <p>
            {say(taskStateWords[task.state])}
            {isLate(task, today) && <strong className="text-red-1000"> ！ {say(words.late)}</strong>}
            <span className="ms-3 text-quiet">{task.owner || task.body}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
