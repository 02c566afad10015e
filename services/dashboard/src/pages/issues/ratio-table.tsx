import type { Table } from "./table-of";

interface RatioTableProps {
  table: Table;
  title: string;
}

/** Scrolls by itself where the screen is narrow, also by keyboard. */
export function RatioTable({ table, title }: RatioTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="overflow-x-auto" tabIndex={0} aria-label={title}>
      <table className="w-full min-w-[52rem] border-collapse [&_td]:px-3 [&_td]:py-1.5 [&_th]:px-3 [&_th]:py-1.5">
        <caption className="pb-2 text-start font-bold">{title}</caption>
        <thead className="bg-soft">
          <tr>
            {table.heads.map((head, at) =>
              at === 0 ? (
                <td key={head} />
              ) : (
                <th key={head} scope="col" className="whitespace-nowrap">
                  {head}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([label, ...cells]) => (
            <tr key={`${label} ${cells[0]}`} className="border-b border-gray-400">
              <th scope="row" className="min-w-28 font-normal">
                {label}
              </th>
              {cells.map((cell, at) => (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells are their columns
                  key={at}
                  className={at > 0 && at < 5 ? "text-end whitespace-nowrap" : "min-w-28"}
                >
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
