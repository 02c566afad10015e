import { useLanguage } from "../../language/language";
import { Section } from "../../parts/section";
import { nationWords as words } from "../../words/nation";
import type { Nation } from "./nation-parts";
import { referenceTable } from "./references";

const WIDTHS = ["w-[32%]", "w-[20%]", "w-[20%]", "w-[28%]"];

/** The shares of the published counts beside those of the handbook's survey; it is narrow enough for a telephone. */
export function BesideSurvey({ nation }: { nation: Nation }) {
  const { say } = useLanguage();
  const { heads, rows } = referenceTable(nation, say);
  return (
    <Section title={say(words.beside)}>
      <table className="w-full table-fixed border-collapse break-words [&_td]:px-1 [&_td]:py-2 sm:[&_td]:px-2 [&_th]:px-1 [&_th]:py-2 sm:[&_th]:px-2">
        <caption className="pb-2 text-start font-bold">{say(words.besideTable)}</caption>
        <thead className="bg-soft align-bottom">
          <tr>
            {heads.map((head, at) => (
              <th key={head} scope="col" className={WIDTHS[at]}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([what, ...cells]) => (
            <tr key={what} className="border-b border-gray-400">
              <th scope="row" className="font-normal">
                {what}
              </th>
              {cells.map((cell, at) => (
                <td key={heads[at + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 text-quiet">{say(words.besideNote)}</p>
    </Section>
  );
}
