import { expect, test } from "vitest";
import { difference, quantity, yearOf } from "./quantity";

test("a value stands with its unit in both languages", () => {
  expect(quantity(1.342, { ja: "％", en: "%" })).toEqual(["1.34％", "1.34%"]);
  expect(quantity(84.3, { ja: "人口10万対", en: "per 100,000" })).toEqual(["84.3（人口10万対）", "84.3 per 100,000"]);
  expect(quantity(13_500_000, { ja: "人", en: "people" })).toEqual(["13,500,000人", "13,500,000 people"]);
});

test("a difference of shares is in points", () => {
  expect(difference(0.32, { ja: "％", en: "%" })).toEqual(["0.32ポイント", "0.32 points"]);
  expect(difference(69, { ja: "g／日", en: "g/day" })).toEqual(["69g／日", "69 g/day"]);
});

test("only what the plan says may be of a calendar year", () => {
  expect(yearOf({ year: 2019, origin: "PLAN" })[0]).toBe("令和元年（2019）");
  expect(yearOf({ year: 2021, origin: "COMPUTED" })[0]).toBe("令和3年度（2021）");
});
