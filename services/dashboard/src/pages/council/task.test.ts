import { expect, test } from "vitest";
import { inMonth, isLate } from "./task";

test("a task lies in each month from its first to its last", () => {
  const task = { from: "2026-11-20", to: "2027-01-05" };
  const months = ["2026-10", "2026-11", "2026-12", "2027-01", "2027-02"];
  expect(months.filter((it) => inMonth(task, it))).toEqual(["2026-11", "2026-12", "2027-01"]);
});

test("what is done or dropped is never late", () => {
  const to = "2026-10-31";
  expect(isLate({ to, state: "DOING" }, "2026-11-01")).toBe(true);
  expect(isLate({ to, state: "DOING" }, "2026-10-31")).toBe(false);
  expect(isLate({ to, state: "DONE" }, "2026-11-01")).toBe(false);
});
