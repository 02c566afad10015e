export type Direction = "ascending" | "descending";
export interface Sorting<Key extends string> {
  by: Key;
  direction: Direction;
}

/** The next order after a press on a column's head: the same column turns round. */
export function turned<Key extends string>(now: Sorting<Key>, by: Key, first: Direction): Sorting<Key> {
  if (now.by !== by) return { by, direction: first };
  return { by, direction: now.direction === "ascending" ? "descending" : "ascending" };
}

type Sortable = string | number | null | undefined;

/** Sorted by a value; what has none is last in either direction, and equals keep their order. */
export function sorted<Row>(rows: readonly Row[], value: (row: Row) => Sortable, direction: Direction): Row[] {
  const sign = direction === "ascending" ? 1 : -1;
  return rows.toSorted((left, right) => {
    const [a, b] = [value(left), value(right)];
    if (a == null || b == null) return (a == null ? 1 : 0) - (b == null ? 1 : 0);
    if (typeof a === "number" && typeof b === "number") return sign * (a - b);
    return sign * String(a).localeCompare(String(b), "ja");
  });
}
