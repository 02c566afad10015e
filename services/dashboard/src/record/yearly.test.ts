import { expect, test } from "vitest";
import { byYear, linesOf, textOf, withoutEmpty } from "./yearly";

const lines = [
  { year: 2026, text: "現状を知る" },
  { year: 2026, text: "関係者に聞く" },
  { year: 2031, text: "評価する" },
];

test("the years of the plan are asked for, and any other that has a line", () => {
  expect(byYear(lines, 2026)).toEqual([2026, 2027, 2028, 2029, 2031]);
});

test("typing changes the lines of one year alone, and an empty line stays till it is sent", () => {
  expect(textOf(lines, 2026)).toBe("現状を知る\n関係者に聞く");
  const typed = linesOf(lines, 2026, "現状を知る\n");
  expect(textOf(typed, 2026)).toBe("現状を知る\n");
  expect(textOf(typed, 2031)).toBe("評価する");
  expect(withoutEmpty(typed)).toEqual([
    { year: 2026, text: "現状を知る" },
    { year: 2031, text: "評価する" },
  ]);
  expect(linesOf(lines, 2026, "")).toEqual([{ year: 2031, text: "評価する" }]);
});
