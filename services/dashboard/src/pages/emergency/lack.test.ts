import { expect, test } from "vitest";
import { lackOf } from "./lack";

test("a reason has 10 to 1000 characters, spaces around it not counted", () => {
  expect(lackOf("  急ぎ  ")?.[1]).toBe("Write a reason of 10 characters at least (2 now).");
  expect(lackOf("𠮷".repeat(9))).toBeDefined();
  expect(lackOf("管理者が全員退職した。")).toBeUndefined();
  expect(lackOf("長".repeat(1000))).toBeUndefined();
  expect(lackOf("長".repeat(1001))).toBeDefined();
});
