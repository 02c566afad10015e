import { useLanguage } from "../../language/language";
import { Notice } from "../../parts/notice";
import { spacesWords as words } from "../../words/administration";
import type { Report } from "./onboarding-form";

/** What the file would do, or has done, row by row. */
export function OnboardingReport({ report }: { report: Report }) {
  const { say } = useLanguage();
  const errors = report.findings.filter((it) => it.severity === "ERROR").length;
  return (
    <>
      <Notice
        look={report.done ? "good" : errors ? "bad" : "plain"}
        title={report.done ? say(words.done) : errors ? say(words.errors(errors)) : undefined}
      >
        <p>{say(words.report(report.rows, report.created, report.changed, report.invited))}</p>
      </Notice>
      {report.findings.length > 0 && (
        <table className="my-3 w-full border-collapse [&_td]:px-3 [&_td]:py-1.5 [&_th]:px-3">
          <thead className="bg-soft">
            <tr>
              <th scope="col">{say(words.row)}</th>
              <th scope="col">{say(words.severity)}</th>
              <th scope="col">{say(words.finding)}</th>
            </tr>
          </thead>
          <tbody>
            {report.findings.map((it) => (
              <tr key={`${it.row} ${it.message.ja}`} className="border-b border-gray-400">
                <td>{it.row}</td>
                <td className="whitespace-nowrap">{say(words[it.severity])}</td>
                <td>{say(it.message)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {report.invitations.length > 0 && (
        <>
          <h3 className="font-bold">{say(words.links)}</h3>
          <ul>
            {report.invitations.map((it) => (
              <li key={it.link} className="border-b border-gray-400 py-2">
                {it.space} ／ {it.name}
                <code className="block break-all">{it.link}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
