import { expect, test } from "vitest";
import type { Target } from "./plan-parts";
import { rowsOf } from "./rows-of";

const point = { numerator: null, denominator: null, verified: true, source: "" };
const target: Target = {
  target: "third.2-2-3-3",
  number: "2-2-3-3",
  field: { ja: "糖尿病", en: "Diabetes" },
  name: { ja: "血糖コントロール不良者の減少", en: "" },
  wording: { ja: "1.0％", en: "1.0%" },
  targetYear: 2032,
  grade: "C",
  judgement: null,
  verified: true,
  indicators: [
    {
      key: "all",
      name: { ja: "総数", en: "All" },
      sex: "BOTH",
      age: null,
      unit: { ja: "％", en: "%" },
      direction: "DOWN",
      baseline: { value: 1.32, year: 2019, verified: true },
      goal: 1,
      goalVerified: false,
      grade: "B_STAR",
      gradeNote: { ja: "", en: "" },
      gap: 0.2,
      achieved: 0.375,
      arrival: 2033,
      points: [
        { ...point, year: 2019, value: 1.32, origin: "PLAN" },
        { ...point, year: 2021, value: 1.2, origin: "COMPUTED" },
      ],
      near: [],
    },
  ],
};
const japanese = (text: readonly [string, string] | { ja: string }) => ("ja" in text ? text.ja : text[0]);

test("a row keeps number, unit, year and origin apart, and says what is to be confirmed", () => {
  const [heads, row] = rowsOf([target], false, japanese);
  expect(row).toHaveLength(heads?.length ?? 0);
  expect(row?.slice(3)).toEqual([
    "B*",
    "改善しているが、目標の到達が危ぶまれる",
    "総数",
    "％",
    "1.32",
    "令和元年（2019）",
    "1.2",
    "令和3年度（2021）",
    "NDBから計算",
    "1",
    "令和14年度（2032）",
    "37.5",
    "令和15年（2033）",
    "要確認",
  ]);
});

test("a masked value is no number", () => {
  const points = [{ ...point, year: 2021, value: null, origin: "COMPUTED" as const }];
  const indicators = target.indicators.map((it) => ({ ...it, points, achieved: null, arrival: null }));
  const row = rowsOf([{ ...target, indicators }], true, japanese)[1];
  expect(row?.[7]).toBe("");
  expect(row?.[9]).toBe("秘匿のため示せません");
});
