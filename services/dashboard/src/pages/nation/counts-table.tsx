import { useLanguage } from "../../language/language";
import { fiscalYear } from "../../lib/era";
import { nationWords as words } from "../../words/nation";
import type { Counts, Nation } from "./nation-parts";
import { SUBJECTS } from "./nation-table";

interface CountsTableProps {
  nation: Nation;
  subject: keyof typeof SUBJECTS;
}

/** One subject of the counts, a prefecture a row. A masked one says so across its row. */
export function CountsTable({ nation, subject }: CountsTableProps) {
  const { say } = useLanguage();
  const columns = SUBJECTS[subject];
  const title = say(words[`${subject}Table`](say(fiscalYear(nation.fiscalYear))));
  const cells = (counts: Counts | null, hidden: string) =>
    counts ? (
      [`${counts.places}`, ...columns.map((it) => it.cell(counts))].map((cell, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns stay where they are
        <td key={at} className="text-end">
          {cell}
        </td>
      ))
    ) : (
      <td colSpan={columns.length + 1}>{hidden}</td>
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="overflow-x-auto" tabIndex={0} aria-label={title}>
      <table className="w-full min-w-[44rem] border-collapse [&_td]:px-2 [&_td]:py-2 [&_th]:px-2 [&_th]:py-2">
        <caption className="pb-2 text-start font-bold">{title}</caption>
        <thead className="bg-soft align-bottom">
          <tr>
            <th scope="col">{say(words.prefecture)}</th>
            <th scope="col" className="text-end">
              {say(words.places)}
            </th>
            {columns.map((it) => (
              <th key={`${it.of?.[1]} ${it.head[1]}`} scope="col" className="text-end">
                {subject === "lists" && it.of && (
                  <span className="block font-normal whitespace-nowrap">{say(it.of)}</span>
                )}
                {say(it.head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {nation.prefectures.map((it) => (
            <tr key={it.name} className="border-b border-gray-400">
              <th scope="row">{it.name}</th>
              {cells(it.counts, say(words.hidden))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="border-t-2 border-line">
            <th scope="row">{say(words.total)}</th>
            {cells(nation.total, say(words.hiddenTotal))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
