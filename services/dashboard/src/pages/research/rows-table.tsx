import { useId } from "react";
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
  const id = useId();
  return (
    <>
      {/* Beside the table and not its caption, which would run out of sight with it. */}
      <p id={id} className="pb-2 font-bold">
        {caption}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="overflow-x-auto" tabIndex={0} aria-labelledby={id}>
        <table
          aria-labelledby={id}
          className="w-full border-collapse [&_td]:px-3 [&_td]:py-1.5 [&_th]:px-3 [&_th]:py-1.5 print:text-[7.5pt] print:[&_td]:px-1 print:[&_th]:px-1"
        >
          <thead className="bg-soft align-bottom">
            <tr>
              <th scope="col" className="sticky left-0 bg-soft print:static">
                {say(words.area)}
              </th>
              <th scope="col">{say(words.indicator)}</th>
              {columns.map((it) => (
                <th key={it.head[1]} scope="col" className={`min-w-24 print:min-w-0 ${it.figure ? "text-end" : ""}`}>
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
                <th scope="row" className="sticky left-0 bg-white font-normal whitespace-nowrap print:static">
                  {row.area.name}
                  <span className="block text-[0.9em] text-quiet">
                    {names.prefecture(row.area.prefectureCode)} {row.area.code}
                  </span>
                </th>
                <td className="min-w-40 print:min-w-20">{names.indicator(row.indicator)}</td>
                {columns.map((it) => (
                  <td
                    key={it.head[1]}
                    className={`whitespace-nowrap ${it.figure ? "text-end tabular-nums" : it.long ? "print:whitespace-normal" : ""}`}
                  >
                    {it.cell(row, say)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
