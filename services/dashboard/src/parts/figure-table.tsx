interface FigureTableProps {
  title: string;
  /** Its least width, below which it scrolls. */
  width?: string;
  table: { heads: string[]; rows: string[][] };
}

/** Scrolls by itself where the screen is narrow, also by keyboard. */
export function FigureTable({ title, table, width = "min-w-[56rem]" }: FigureTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="overflow-x-auto" tabIndex={0} aria-label={title}>
      <table className={`w-full ${width} border-collapse [&_td]:px-2 [&_td]:py-1.5 [&_th]:px-2 [&_th]:py-1.5`}>
        <caption className="pb-2 text-start font-bold">{title}</caption>
        <thead className="bg-soft align-bottom">
          <tr>
            {table.heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([first, ...cells]) => (
            <tr key={`${first} ${cells[0]}`} className="border-b border-gray-400">
              <th scope="row" className="font-normal whitespace-nowrap">
                {first}
              </th>
              {cells.map((cell, at) => (
                <td key={table.heads[at + 1]}>{cell || "―"}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
