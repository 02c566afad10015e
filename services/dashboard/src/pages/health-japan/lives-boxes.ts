import type { LifePoint, PrefectureLife } from "./lives-parts";
import { pointOf } from "./lives-table";

/** Where a box stands in the picture. */
interface Place {
  column: number;
  row: number;
}

export interface Dot extends Place, LifePoint {
  code: number;
}

export interface Box extends Place {
  life: PrefectureLife;
  change: LifePoint["change"];
  /** The last value, which is written out. */
  newest: number | null;
  dots: Dot[];
}

/** As many boxes beside each other as can be read: a telephone has three. */
export function columnsFor(width: number): number {
  return Math.max(2, Math.min(8, Math.floor((width - 40) / 98)));
}

/** The prefectures in rows, in their order, classed by a year. */
export function boxesOf(lives: readonly PrefectureLife[], columns: number, year: number): Box[] {
  return lives.map((life, at) => {
    const place = { column: at % columns, row: Math.floor(at / columns) };
    const change = pointOf(life, year)?.change ?? "NOT_ASSESSABLE";
    const newest = life.points.findLast((it) => it.years !== null)?.years ?? null;
    const dots = life.points.map((it) => ({ ...it, ...place, code: life.prefecture.code }));
    return { ...place, life, change, newest, dots };
  });
}

/** The scale of all boxes: years with room at both sides, values with room for two lines above and a sign below. */
export function spanOf(
  lives: readonly { points: readonly { year: number; years: number | null }[] }[],
  nation: readonly { year: number; years: number | null }[],
) {
  const points = [...lives.flatMap((it) => it.points), ...nation];
  const years = points.map((it) => it.year);
  const values = points.flatMap((it) => it.years ?? []);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return {
    left: Math.min(...years) - 2,
    right: Math.max(...years) + 2,
    low: low - 0.25 * (high - low),
    high: high + 0.65 * (high - low),
    // Every second year of life, that neighbours do not meet.
    ticks: Array.from(
      { length: Math.floor(high / 2) - Math.ceil(low / 2) + 1 },
      (_, at) => 2 * (Math.ceil(low / 2) + at),
    ),
  };
}
