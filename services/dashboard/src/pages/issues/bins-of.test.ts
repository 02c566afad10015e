import { expect, test } from "vitest";
import { binsOf } from "./bins-of";

test("every ratio is in one bin, and bins without an area are there", () => {
  expect(binsOf([98, 100, 101.9, 104])).toEqual([
    { from: 98, to: 100, areas: 1 },
    { from: 100, to: 102, areas: 2 },
    { from: 102, to: 104, areas: 0 },
    { from: 104, to: 106, areas: 1 },
  ]);
  expect(binsOf([])).toEqual([]);
});

test("wide spreads have wide bins that still meet at 100", () => {
  const bins = binsOf([31, 100, 290]);
  expect(bins.length).toBeLessThanOrEqual(24);
  expect(bins.some((it) => it.from === 100)).toBe(true);
  expect(bins.reduce((sum, it) => sum + it.areas, 0)).toBe(3);
});
