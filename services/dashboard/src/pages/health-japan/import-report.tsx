import { useLanguage } from "../../language/language";
import { Notice } from "../../parts/notice";
import { targetWords as words } from "../../words/health-japan";
import type { Report } from "./import-figures";

/** What the file would change or has changed, and which rows are wrong. */
export function ImportReport({ report }: { report: Report }) {
  const { say } = useLanguage();
  const { done, added, changed, unchanged, problems } = report;
  const wrong = problems.length > 0;
  return (
    <>
      <Notice
        look={done ? "good" : wrong ? "bad" : "plain"}
        title={done ? say(words.taken) : wrong ? say(words.errors(problems.length)) : undefined}
      >
        <p>{say(words.report(added, changed, unchanged))}</p>
      </Notice>
      {wrong && (
        <table className="my-3 w-full border-collapse [&_td]:px-3 [&_td]:py-1.5 [&_th]:px-3 [&_th]:py-1.5">
          <thead className="bg-soft">
            <tr>
              <th scope="col">{say(words.row)}</th>
              <th scope="col">{say(words.problem)}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map((it) => (
              <tr key={`${it.row} ${it.message.ja}`} className="border-b border-gray-400">
                <td>{it.row}</td>
                <td>{say(it.message)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
