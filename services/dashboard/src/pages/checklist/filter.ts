import type { Row } from "./parts";

export const FILTERS = ["all", "onlyUnanswered", "onlyOpen", "onlyProposed"] as const;
export type Filter = (typeof FILTERS)[number];

/** Which items a filter shows. */
export function matches(row: Row, filter: Filter): boolean {
  switch (filter) {
    case "all":
      return true;
    case "onlyUnanswered":
      return row.state === "UNANSWERED";
    case "onlyOpen":
      return row.state === "UNANSWERED" || row.state === "STARTED" || row.state === "NOT_YET";
    case "onlyProposed":
      return row.proposal !== null && row.answer?.stance == null && row.proposal.status !== row.answer?.status;
  }
}

/** As a space works on them: without what it hides, and its own items last, where keys and eyes find them in one order. */
export function inOrder<Kept extends Pick<Row, "item" | "hidden">>(rows: readonly Kept[]): Kept[] {
  return rows.filter((it) => !it.hidden).toSorted((a, b) => Number(a.item === null) - Number(b.item === null));
}

/** Rows under their sections, in the handbook's order; the space's own come last. */
export function bySection(rows: readonly Row[]): { section: string; rows: Row[] }[] {
  const groups: { section: string; rows: Row[] }[] = [];
  for (const row of rows) {
    const section = row.item?.section ?? "";
    const group = groups.find((it) => it.section === section);
    if (group) group.rows.push(row);
    else groups.push({ section, rows: [row] });
  }
  return groups;
}
