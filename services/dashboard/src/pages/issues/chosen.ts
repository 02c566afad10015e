import type { Ratio } from "./ratio-parts";
import { isSignificant, tone } from "./tone";
import { worst } from "./worst";

export const FILTERS = ["candidates", "significant", "all"] as const;
export type Filter = (typeof FILTERS)[number];

/** Ratios of the indicators that a filter shows, in both references; the furthest above the prefecture first. */
export function chosen(ratios: readonly Ratio[], filter: Filter): Ratio[] {
  const codes = new Set((filter === "candidates" ? worst(ratios) : ratios).map((it) => it.indicator.code));
  const telling = new Set(ratios.filter((it) => isSignificant(tone(it))).map((it) => it.indicator.code));
  const rank = new Map(
    ratios.filter((it) => it.reference === "PREFECTURE").map((it) => [it.indicator.code, it.minusHundred ?? -1000]),
  );
  return ratios
    .filter((it) => codes.has(it.indicator.code) && (filter !== "significant" || telling.has(it.indicator.code)))
    .toSorted((a, b) => (rank.get(b.indicator.code) ?? 0) - (rank.get(a.indicator.code) ?? 0));
}
