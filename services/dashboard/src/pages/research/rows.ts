import type { AreaMap, ComparedArea } from "./map-parts";
import { isAsked, type Question } from "./question";
import type { Compared } from "./use-comparisons";

/** One area in one map of one indicator. */
export interface Row {
  indicator: string;
  map: Pick<AreaMap, "fiscalYear" | "sex" | "reference" | "resultSetId">;
  area: ComparedArea;
}

export const SHOWN = ["ALL", "SIGNIFICANT", "MASKED"] as const;
export type Shown = (typeof SHOWN)[number];

/** All rows in the order of the answer: by indicator, year, sex and code. No order by height, which would read as a ranking. */
export function rowsOf(found: readonly Compared[], question: Question): Row[] {
  return found.flatMap(({ indicator, maps }) =>
    maps.flatMap((map) =>
      map.areas.filter((area) => isAsked(question, area)).map((area) => ({ indicator, map, area })),
    ),
  );
}

const isSignificant = (it: Row) => it.area.class === "SIGNIFICANTLY_HIGH" || it.area.class === "SIGNIFICANTLY_LOW";

export const hasNoValue = (it: Row) => it.area.ratio === null;

export function only(rows: readonly Row[], shown: Shown): readonly Row[] {
  if (shown === "ALL") return rows;
  return rows.filter(shown === "SIGNIFICANT" ? isSignificant : hasNoValue);
}
