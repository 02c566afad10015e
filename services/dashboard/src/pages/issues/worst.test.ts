import { expect, test } from "vitest";
import { worst } from "./worst";

const ratio = (code: string, reference: "PREFECTURE" | "NATION", value: number, more = {}) => ({
  fiscalYear: 2021,
  sex: "MALE" as const,
  class: value > 100 ? ("SIGNIFICANTLY_HIGH" as const) : ("SIGNIFICANTLY_LOW" as const),
  reference,
  ratio: value,
  sentence: { ja: "", en: "" },
  indicator: { code, harm: "HIGH" as const },
  ...more,
});

test("only what is bad against both references is proposed, furthest first", () => {
  const low = { indicator: { code: "exercise", harm: "LOW" as const } };
  const found = worst([
    ratio("smoking", "PREFECTURE", 114),
    ratio("smoking", "NATION", 105),
    ratio("waist", "PREFECTURE", 130),
    ratio("exercise", "PREFECTURE", 80, low),
    ratio("exercise", "NATION", 90, low),
    ratio("good", "PREFECTURE", 70),
    ratio("good", "NATION", 70),
    ratio("old", "PREFECTURE", 190, { fiscalYear: 2020 }),
    ratio("old", "NATION", 190, { fiscalYear: 2020 }),
  ]);
  expect(found.map((it) => it.indicator.code)).toEqual(["exercise", "smoking"]);
});
