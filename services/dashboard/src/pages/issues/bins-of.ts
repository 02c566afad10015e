export interface Bin {
  from: number;
  to: number;
  areas: number;
}

/** Widths that people can read off an axis, and how many bins are still told apart. */
const WIDTHS = [2, 5, 10, 20, 50, 100];
const MOST = 24;

/** Ratios in bins of one width, each from its lower bound to below its upper one; 100 is always a bound. */
export function binsOf(ratios: readonly number[]): Bin[] {
  if (ratios.length === 0) return [];
  const [least, most] = [Math.min(...ratios), Math.max(...ratios)];
  const width = WIDTHS.find((it) => (most - least) / it < MOST) ?? 100;
  const first = Math.floor(least / width);
  return Array.from({ length: Math.floor(most / width) - first + 1 }, (_, at) => {
    const from = (first + at) * width;
    return { from, to: from + width, areas: ratios.filter((it) => it >= from && it < from + width).length };
  });
}
