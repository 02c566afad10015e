import { expect, test } from "vitest";
import { exportAddress, isWider, prefectureOf } from "./export-address";
import { type Question, readQuestion } from "./question";

const question = (more: Partial<Question> = {}): Question => ({
  ...readQuestion(new URLSearchParams("indicators=smoking,waist&sexes=MALE,BOTH")),
  ...more,
});

test("a file is asked for by its result sets, and for one prefecture where only that is chosen", () => {
  expect(decodeURIComponent(exportAddress("ratios", "parquet", question(), ["ResultSet:a", "ResultSet:b"]))).toBe(
    "/research/ratios/parquet?result-sets=ResultSet:a,ResultSet:b&indicators=smoking,waist&sexes=male,both&reference=nation",
  );
  const one = question({ scope: "prefectures", prefectures: [26] });
  expect(exportAddress("citation", "csv", one, ["a"])).toMatch(/^\/research\/citation\/csv\?.*&prefecture=26$/);
});

test("areas of one prefecture narrow the file to it, and the page says that it holds more", () => {
  const areas = question({ scope: "areas", areas: ["0101", "0103"] });
  expect([prefectureOf(areas), isWider(areas)]).toEqual([1, true]);
  expect(prefectureOf(question({ scope: "areas", areas: ["2601", "2701"] }))).toBeUndefined();
  expect(prefectureOf(question({ scope: "neighbours", areas: ["2601"] }))).toBeUndefined();
  expect(isWider(question())).toBe(false);
  expect(isWider(question({ scope: "prefectures", prefectures: [26] }))).toBe(false);
  expect(isWider(question({ scope: "prefectures", prefectures: [26, 27] }))).toBe(true);
});
