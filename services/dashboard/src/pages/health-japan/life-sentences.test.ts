import { expect, test } from "vitest";
import type { Words } from "../../language/words";
import type { Life } from "./life-parts";
import { lifeSentences } from "./life-sentences";
import { lifeTable } from "./life-table";

const none = { bottom: null, top: null, gap: null, range: null };
const gaps: Life["gaps"] = [
  { ...none, year: 2019, missing: 35 },
  { year: 2022, bottom: 71.75, top: 73.29, gap: 1.54, range: 2.82, missing: 0 },
];
const life = (years: (number | null)[]): Life => ({
  sex: "MALE",
  definition: { ja: "", en: "" },
  points: years.map((value, at) => ({
    year: 2019 + 3 * at,
    years: value,
    limitedYears: null,
    change: "NOT_ASSESSABLE",
    changeLabel: { ja: "判定できない（値がない）", en: "Not assessable" },
    verified: value !== 72.14,
    source: null,
  })),
  gaps,
});
const japanese = (text: Words | { ja: string }) => ("ja" in text ? text.ja : text[0]);
const nation = life([72.68, 72.57]);

test("the newest value stands beside the nation's of that year, and a missing gap says why", () => {
  const said = lifeSentences({ own: life([72.71, 72.14]), nation, placeName: "京都府" });
  expect(said.map((it) => it[0])).toEqual([
    "京都府の健康寿命は、令和4年（2022）に72.14年です。全国（72.57年）より0.43年短くなっています。",
    "令和元年（2019）からの変化は-0.57年です。",
    "平成25年（2013）と比べた区分は「判定できない（値がない）」です。",
    "令和4年（2022）の都道府県間の格差は、上位4分の1（11都道府県）の平均は73.29年、下位4分の1は71.75年で、その差は1.54年です。",
    "令和元年（2019）は35都道府県の値が収録されていないため、格差を求めていません。",
  ]);
});

test("where the newest value is missing, the last one that is there is told, with its year", () => {
  const said = lifeSentences({ own: life([72.71, null]), nation, placeName: "京都府" });
  expect(said[0]?.[0]).toBe(
    "京都府の健康寿命は、令和元年（2019）に72.71年です。全国（72.68年）より0.03年長くなっています。",
  );
});

test("a year without a value says so, and is no zero; what is not confirmed is marked", () => {
  const { heads, rows } = lifeTable({ own: life([null, 72.14]), nation, placeName: "京都府" }, japanese);
  expect(rows.map((it) => it.length)).toEqual([heads.length, heads.length]);
  expect(rows[0]?.slice(0, 4)).toEqual(["令和元年（2019）", "値なし", "72.68", ""]);
  expect(rows[1]?.slice(1, 4)).toEqual(["72.14（要確認）", "72.57", "-0.43"]);
});
