import { expect, test } from "vitest";
import { reached } from "./reached";

test("only projects that ran are counted, and a missing number counts as none", () => {
  const base = { employers: 10, community: 5, workplace: 7, measured: true };
  expect(
    reached([
      { ...base, state: "DONE" },
      { ...base, state: "RUNNING", employers: null, measured: false },
      { ...base, state: "PLANNED" },
      { ...base, state: "STOPPED" },
    ]),
  ).toEqual({ projects: 2, employers: 10, people: 24, measured: 1 });
});
