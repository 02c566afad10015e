import type { Indicator, Point } from "./plan-parts";

type Measured = Pick<Indicator, "baseline" | "points">;

/** The newest value that is later than where the plan began; the baseline itself is no news. */
export function newest({ baseline, points }: Measured): Point | undefined {
  const last = points.at(-1);
  return last && (last.origin !== "PLAN" || last.year !== baseline?.year) ? last : undefined;
}

/** Where a place began: the nation at the plan's baseline, a prefecture at its own first value since that year. */
export function beginning(
  { baseline, points }: Measured,
  ofPrefecture: boolean,
): { value: number; year: number | null; verified: boolean } | undefined {
  if (!ofPrefecture) return baseline ?? undefined;
  const first = points.find((it) => it.year >= (baseline?.year ?? 0));
  // A single value is the newest one and no beginning.
  if (!first || first.value === null || first === points.at(-1)) return undefined;
  return { value: first.value, year: first.year, verified: first.verified };
}

export type Way = "reached" | "onWay" | "back" | "within" | "over" | "noWay";

/** Which way an indicator went, by the share of the way from the baseline to the goal; a limit is kept or passed. */
export function way({ achieved, gap, direction }: Pick<Indicator, "achieved" | "gap" | "direction">): Way {
  if (direction === "LIMIT_INCREASE") return gap === null ? "noWay" : gap <= 0 ? "within" : "over";
  if (achieved === null) return gap !== null && gap <= 0 ? "reached" : "noWay";
  if (achieved < 0) return "back";
  return achieved >= 1 ? "reached" : "onWay";
}

/** How much of the bar lies before the baseline, and as much after the goal. */
const MARGIN = 1 / 6;

/** Where a share of the way lies on the bar, in percent of its width; what lies beyond stands at the end. */
export function place(achieved: number): number {
  const share = MARGIN + achieved * (1 - 2 * MARGIN);
  return Math.round(1000 * Math.min(0.98, Math.max(0.02, share))) / 10;
}
