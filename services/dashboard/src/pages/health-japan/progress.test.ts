import { expect, test } from "vitest";
import { beginning, newest, place, way } from "./progress";

const point = (year: number, value: number | null, origin: "PLAN" | "COMPUTED" | "ENTERED" = "COMPUTED") => ({
  year,
  value,
  origin,
  numerator: null,
  denominator: null,
  verified: true,
  source: "",
});
const baseline = { value: 1.32, year: 2019, verified: false };

test("the plan's own baseline is no news, a value counted for that year is", () => {
  expect(newest({ baseline, points: [point(2019, 1.32, "PLAN")] })).toBeUndefined();
  expect(newest({ baseline, points: [point(2019, 1.3)] })?.value).toBe(1.3);
  expect(newest({ baseline, points: [point(2019, 1.32, "PLAN"), point(2021, null)] })).toMatchObject({ year: 2021 });
  expect(newest({ baseline, points: [] })).toBeUndefined();
});

test("a prefecture begins with its own first value since the plan's baseline year, never with the nation's", () => {
  const points = [point(2015, 2), point(2020, 1.5), point(2022, 1.2)];
  expect(beginning({ baseline, points }, true)).toEqual({ value: 1.5, year: 2020, verified: true });
  expect(beginning({ baseline, points }, false)).toEqual(baseline);
  expect(beginning({ baseline, points: [point(2022, 1.2)] }, true)).toBeUndefined();
  expect(beginning({ baseline, points: [point(2020, null), point(2022, 1.2)] }, true)).toBeUndefined();
  expect(beginning({ baseline: null, points }, false)).toBeUndefined();
});

test("the way is told by its share; without a baseline only whether the goal is reached", () => {
  const of = (achieved: number | null, gap: number | null) => way({ achieved, gap, direction: "DOWN" });
  expect([of(0.4, 3), of(-0.1, 3), of(1, 0)]).toEqual(["onWay", "back", "reached"]);
  expect([of(null, -1), of(null, 1), of(null, null)]).toEqual(["reached", "noWay", "noWay"]);
});

test("a limit is kept or passed, and never reached", () => {
  const of = (gap: number | null) => way({ achieved: null, gap, direction: "LIMIT_INCREASE" });
  expect([of(-5), of(5), of(null)]).toEqual(["within", "over", "noWay"]);
});

test("baseline and goal lie at the same place on every bar, and nothing leaves it", () => {
  expect([place(0), place(1), place(0.5)]).toEqual([16.7, 83.3, 50]);
  expect([place(-9), place(9)]).toEqual([2, 98]);
});
