import type { Direction } from "../lib/sort";

interface SortHeadProps {
  label: string;
  direction: Direction | undefined;
  onTurn: () => void;
}

/** The head of a column that sorts. */
export function SortHead({ label, direction, onTurn }: SortHeadProps) {
  const sign = direction === "ascending" ? "▲" : direction === "descending" ? "▼" : "↕";
  return (
    <th scope="col" aria-sort={direction ?? "none"} className="p-0">
      <button
        type="button"
        onClick={onTurn}
        className="flex min-h-12 w-full items-center gap-2 px-3 text-start font-bold hover:bg-blue-50"
      >
        {label}
        <span aria-hidden="true" className={direction ? "" : "text-quiet"}>
          {sign}
        </span>
      </button>
    </th>
  );
}
