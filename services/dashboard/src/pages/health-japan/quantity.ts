import type { Bilingual, Words } from "../../language/words";
import { calendarYear, fiscalYear } from "../../lib/era";
import { planWords as words } from "../../words/health-japan";
import type { Point } from "./plan-parts";

/** A value with its unit, as people say it: 1.34％, 350g／日, 84.3（人口10万対）. */
export function quantity(value: number, unit: Bilingual): Words {
  const ja = value.toLocaleString("ja-JP", { maximumFractionDigits: 2 });
  const en = value.toLocaleString("en-GB", { maximumFractionDigits: 2 });
  return [
    unit.ja.endsWith("対") ? `${ja}（${unit.ja}）` : ja + unit.ja,
    unit.en === "%" ? `${en}%` : `${en} ${unit.en}`,
  ];
}

/** What is left between two values: of shares in points, which are no percent of anything. */
export function difference(value: number, unit: Bilingual): Words {
  const points = words.points(value.toLocaleString("ja-JP", { maximumFractionDigits: 2 }));
  return unit.en === "%" ? points : quantity(value, unit);
}

/** What is counted or entered is of a fiscal year; of the plan's years the source alone knows. */
export const yearOf = ({ year, origin }: Pick<Point, "year" | "origin">): Words =>
  origin === "PLAN" ? calendarYear(year) : fiscalYear(year);
