import { expect, test } from "vitest";
import type { Bilingual, Words } from "../../language/words";
import { boxesOf, columnsFor, spanOf } from "./lives-boxes";
import type { PrefectureLife } from "./lives-parts";
import { classed, livesSentence, livesSource, livesTable, newestYear } from "./lives-table";

const LABELS = {
  INCREASED: "2013年より増加",
  NOT_INCREASED: "2013年から増加していない",
  NOT_ASSESSABLE: "判定できない",
};

/** A prefecture with its values of 2010, 2013 and 2022. */
function life(code: number, ja: string, values: (number | null)[]): PrefectureLife {
  const base = values[1] ?? null;
  const change = (at: number, value: number | null) => {
    if (at < 2 || value === null || base === null) return "NOT_ASSESSABLE";
    return value > base ? "INCREASED" : "NOT_INCREASED";
  };
  return {
    sex: "MALE",
    prefecture: { code, name: { ja, en: ja } },
    points: values.map((years, at) => ({
      year: [2010, 2013, 2022][at] ?? 0,
      years,
      change: change(at, years),
      changeLabel: { ja: LABELS[change(at, years)], en: "" },
      verified: years !== 71.5,
      source: years === null ? null : "厚生労働省",
    })),
  };
}

const lives = [life(1, "北海道", [70, 71, 72]), life(2, "青森県", [69, 70, 70]), life(3, "岩手県", [null, null, 71.5])];
const japanese = (text: Words | Bilingual) => ("ja" in text ? text.ja : text[0]);

test("prefectures are classed by the newest year, and those that cannot be are counted apart", () => {
  expect(newestYear(lives)).toBe(2022);
  expect(classed(lives, 2022)).toEqual({ increased: 1, not: 1, unknown: 1, missing: 0, missingBase: 1 });
  expect(japanese(livesSentence(lives))).toBe(
    "令和4年（2022）の健康寿命が平成25年（2013）より増加したのは3都道府県のうち1、増加していないのは1、値がなく判定できないのは1です（値のない都道府県: 令和4年（2022）は0、平成25年（2013）は1）。",
  );
});

test("where none can be classed, nobody reads that none has increased", () => {
  const unknown = [life(1, "北海道", [70, null, 72]), life(2, "青森県", [69, null, null])];
  expect(japanese(livesSentence(unknown))).toBe(
    "平成25年（2013）より増加したかどうかは、2都道府県とも値がなく判定できません（値のない都道府県: 令和4年（2022）は1、平成25年（2013）は2）。",
  );
});

test("the table says what is missing and what is to be confirmed", () => {
  const { heads, rows } = livesTable(lives, japanese);
  expect(heads.at(0)).toBe("都道府県");
  expect(rows.map((it) => it.length)).toEqual([5, 5, 5]);
  expect(rows[0]).toEqual(["北海道", "70.00", "71.00", "72.00", "2013年より増加"]);
  expect(rows[2]).toEqual(["岩手県", "値なし", "値なし", "71.50（要確認）", "判定できない"]);
  expect(livesSource(lives)).toBe("厚生労働省");
});

test("boxes stand by code, as many beside each other as can be read, and write out the last value", () => {
  expect([341, 600, 1248].map(columnsFor)).toEqual([3, 5, 8]);
  const boxes = boxesOf(lives, 2, 2022);
  expect(boxes.map((it) => [it.column, it.row, it.change])).toEqual([
    [0, 0, "INCREASED"],
    [1, 0, "NOT_INCREASED"],
    [0, 1, "NOT_ASSESSABLE"],
  ]);
  expect(boxes.map((it) => it.newest)).toEqual([72, 70, 71.5]);
});

test("all boxes have one scale, which holds every value and the nation's", () => {
  const { left, right, low, high, ticks } = spanOf(lives, [{ year: 2025, years: 73 }]);
  expect([left, right]).toEqual([2008, 2027]);
  expect(ticks).toEqual([70, 72]);
  expect(low).toBeLessThan(69);
  expect(high).toBeGreaterThan(73);
});
