import type { FragmentOf } from "../../api/graphql";
import type { WorstParts } from "./worst-parts";

type Worst = FragmentOf<typeof WorstParts>;

/** Whether a class is the bad side of an indicator: most are bad when high, some when low, some neither. */
export function isBad(ratio: Pick<Worst, "class"> & { indicator: Pick<Worst["indicator"], "harm"> }): boolean {
  const { harm } = ratio.indicator;
  return (
    (ratio.class === "SIGNIFICANTLY_HIGH" && harm === "HIGH") || (ratio.class === "SIGNIFICANTLY_LOW" && harm === "LOW")
  );
}

/** Indicators of the newest year that are significantly bad against both references, furthest from the prefecture first. */
export function worst<Ratio extends Worst>(ratios: readonly Ratio[]): Ratio[] {
  const year = Math.max(...ratios.map((it) => it.fiscalYear));
  const bad = ratios.filter((it) => it.fiscalYear === year && isBad(it));
  const same = (a: Ratio, b: Ratio) => a.indicator.code === b.indicator.code && a.sex === b.sex;
  return bad
    .filter((it) => it.reference === "PREFECTURE")
    .filter((it) => bad.some((other) => other.reference === "NATION" && same(it, other)))
    .toSorted((a, b) => Math.abs((b.ratio ?? 100) - 100) - Math.abs((a.ratio ?? 100) - 100));
}
