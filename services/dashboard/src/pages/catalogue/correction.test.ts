import { expect, test } from "vitest";
import { conflictOf, oneLine } from "./correction";

test("line ends of a paper go, between words of English a space stays", () => {
  expect(oneLine.ja("担当者を\n  配置している。")).toBe("担当者を配置している。");
  expect(oneLine.en("Officers\nare assigned.")).toBe("Officers are assigned.");
});

test("a conflict shows what differs, and nothing else", () => {
  const { fields } = conflictOf({ ja: "甲", en: "A" }, { ja: "乙", en: "A" });
  expect(fields).toEqual([{ field: "ja", mine: "乙", theirs: "甲" }]);
});
