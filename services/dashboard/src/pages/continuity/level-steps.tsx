import { useLanguage } from "../../language/language";
import { day } from "../../lib/era";
import type { Level } from "../../lib/level";
import { levelWordsOfHistory as words } from "../../words/continuity";

interface LevelStepsProps {
  history: readonly { id: string; asOf: string; level: Level }[];
  levels: readonly { level: Level; label: string }[];
}

/** Levels upward, time to the right: an order without distances, so a table and not a curve. */
export function LevelSteps({ history, levels }: LevelStepsProps) {
  const { say, language } = useLanguage();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="relative overflow-x-auto" tabIndex={0} aria-label={say(words.steps)}>
      <table className="border-collapse [&_td]:border [&_td]:border-gray-300 [&_th]:px-3">
        <tbody>
          {levels.toReversed().map(({ level, label }) => (
            <tr key={level}>
              <th scope="row" className="py-1.5 whitespace-nowrap">
                {label}
              </th>
              {history.map((it) => (
                <td
                  key={it.id}
                  className={`w-40 text-center text-[1.375rem] ${it.level === level ? "bg-blue-200" : ""}`}
                >
                  {it.level === level && (
                    <>
                      <span aria-hidden="true">●</span>
                      <span className="sr-only">{say(words.here)}</span>
                    </>
                  )}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{say(words.asOf)}</th>
            {history.map((it) => (
              <td key={it.id} className="px-2 py-1 text-center whitespace-nowrap">
                {day(it.asOf, language)}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  );
}
