import { expect, test } from "vitest";
import { isAsked, lackOf, type Question, readQuestion, variablesOf, writeQuestion } from "./question";

const question = (more: Partial<Question> = {}): Question => ({
  indicators: ["smoking", "waist"],
  years: [2021, 2020],
  sexes: ["MALE"],
  reference: "PREFECTURE",
  scope: "areas",
  prefectures: [26, 27],
  areas: ["2601", "2702"],
  ...more,
});

test("a question comes back from its address as it was", () => {
  expect(readQuestion(writeQuestion(question()))).toEqual(question());
  expect(readQuestion(writeQuestion(question({ scope: "all" })))).toMatchObject({ prefectures: [], areas: [] });
});

test("an address of nonsense is an open question, and no sex chosen is none", () => {
  expect(readQuestion(new URLSearchParams("years=soon,2020.5&reference=MOON&scope=sky"))).toEqual({
    indicators: [],
    years: [],
    sexes: ["MALE", "FEMALE"],
    reference: "NATION",
    scope: "all",
    prefectures: [],
    areas: [],
  });
  expect(readQuestion(new URLSearchParams("sexes=")).sexes).toEqual([]);
});

test("what is lacking is said before anything is asked", () => {
  expect(lackOf(question())).toBeUndefined();
  expect(lackOf(question({ indicators: [] }))).toBe("lackIndicators");
  expect(lackOf(question({ indicators: Array.from({ length: 11 }, (_, at) => `${at}`) }))).toBe("lackMost");
  expect(lackOf(question({ years: [] }))).toBe("lackYears");
  expect(lackOf(question({ sexes: [] }))).toBe("lackSexes");
  expect(lackOf(question({ areas: [] }))).toBe("lackAreas");
  expect(lackOf(question({ scope: "prefectures", prefectures: [] }))).toBe("lackPrefectures");
  const years = Array.from({ length: 31 }, (_, at) => 2000 + at);
  expect(lackOf(question({ years }))).toBe("lackMaps");
  expect(lackOf(question({ years: years.slice(1) }))).toBeUndefined();
});

test("the gateway hears of one prefecture or of codes, and of several prefectures the rest is left out", () => {
  expect(variablesOf(question(), "waist")).toEqual({
    indicator: "waist",
    years: [2020, 2021],
    sexes: ["MALE"],
    reference: "PREFECTURE",
    prefecture: null,
    codes: ["2601", "2702"],
    neighboursOf: null,
    similarTo: null,
  });
  expect(variablesOf(question({ scope: "prefectures", prefectures: [26] }), "waist").prefecture).toBe(26);
  expect(variablesOf(question({ scope: "prefectures" }), "waist").prefecture).toBeNull();
  expect(variablesOf(question({ scope: "similar" }), "waist")).toMatchObject({ codes: null, similarTo: "2601" });
  const several = question({ scope: "prefectures" });
  expect([26, 13].map((prefectureCode) => isAsked(several, { prefectureCode }))).toEqual([true, false]);
});
