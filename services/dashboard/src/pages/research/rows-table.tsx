import { useLanguage } from "../../language/language";
import { resultWords as words } from "../../words/research";
import type { MAIN } from "./columns";
import type { Row } from "./rows";
import type { Names } from "./table-csv";

interface RowsTableProps {
  caption: string;
  rows: readonly Row[];
  columns: typeof MAIN;
  names: Names;
}

/** Scrolls by itself where the screen is narrow, also by keyboard. */
export function RowsTable({ caption, rows, columns, names }: RowsTableProps) {
  const { say } = useLanguage();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="overflow-x-auto" tabIndex={0} aria-label={caption}>
      <table className="w-full border-collapse [&_td]:px-3 [&_td]:py-1.5 [&_th]:px-3 [&_th]:py-1.5">
        <caption className="pb-2 text-start font-bold">{caption}</caption>
        <thead className="bg-soft align-bottom">
          <tr>
            <th scope="col">{say(words.area)}</th>
            <th scope="col">{say(words.indicator)}</th>
            {columns.map((it) => (
              <th key={it.head[1]} scope="col" className={it.figure ? "text-end" : ""}>
                {say(it.head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={`${row.indicator} ${row.map.fiscalYear} ${row.map.sex} ${row.area.code}`}
              className="border-b border-gray-400 align-top"
            >
              <th scope="row" className="whitespace-nowrap font-normal">
                {row.area.name}
                <span className="block text-[0.9375rem] text-quiet">
                  {names.prefecture(row.area.prefectureCode)} {row.area.code}
                </span>
              </th>
              <td className="min-w-40">{names.indicator(row.indicator)}</td>
              {columns.map((it) => (
                <td
                  key={it.head[1]}
                  className={it.figure ? "text-end whitespace-nowrap tabular-nums" : "whitespace-nowrap"}
                >
                  {it.cell(row, say)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
