import { expect, test } from "vitest";
import { areaRows, listFor, type RollUp, sortValue, summary } from "./rows";

const counts = { applicable: 10, done: 4, started: 2, notYet: 1, unanswered: 3, share: 0.4 };

const list = (list: "AREA_ONE_TO_TWO" | "AREA_TWO_TO_THREE", more = {}): RollUp["rows"][number] => ({
  spaceId: "a",
  fiscalYear: 2026,
  list,
  begun: true,
  touched: "2026-10-01",
  stale: ["x"],
  ownerless: [],
  coverage: counts,
  sections: [],
  states: [],
  ...more,
});

const rollUp: RollUp = {
  spaces: [
    { spaceId: "p", name: "府", kind: "PREFECTURE", code: "26" },
    { spaceId: "a", name: "丹後", kind: "AREA", code: "8:2601" },
    { spaceId: "old", name: "旧圏域", kind: "AREA", code: "7:2699" },
  ],
  years: [
    {
      fiscalYear: 2026,
      places: [
        {
          spaceId: "a",
          name: "丹後",
          standing: "HELD",
          level: { level: "TWO_1", before: "ONE_2", asOf: "2026-06-17" },
          meetings: [],
          projects: 0,
          projectsMeasured: 0,
          troubles: [],
        },
      ],
    },
  ],
  rows: [list("AREA_ONE_TO_TWO", { touched: "2026-11-02" }), list("AREA_TWO_TO_THREE")],
};

test("only the areas that lay below in the year are shown, with their latest activity", () => {
  const rows = areaRows(rollUp, 2026);
  expect(rows.map((it) => [it.name, it.touched, it.stale])).toEqual([["丹後", "2026-11-02", 2]]);
  expect(rows[0]?.list?.list).toBe("AREA_TWO_TO_THREE");
});

test("the level says which list counts; without one, what was begun", () => {
  const [low, high] = [list("AREA_ONE_TO_TWO"), list("AREA_TWO_TO_THREE")];
  expect(listFor("ONE_2", [low, high])?.list).toBe("AREA_ONE_TO_TWO");
  expect(listFor("TWO_1", [low, high])?.list).toBe("AREA_TWO_TO_THREE");
  expect(listFor(undefined, [{ ...low, begun: false }, high])?.list).toBe("AREA_TWO_TO_THREE");
});

test("the sentences count moves, and what is open is the sum of both kinds", () => {
  const rows = areaRows(rollUp, 2026);
  expect(summary(rows)).toEqual({ places: 1, held: 1, assessed: 1, up: 1, down: 0, stale: 2, ownerless: 0 });
  expect(rows[0] && sortValue(rows[0], "open")).toBe(2);
});
