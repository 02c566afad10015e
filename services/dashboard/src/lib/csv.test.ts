import { expect, test } from "vitest";
import { csv } from "./csv";

test("a table keeps its commas and quotes, begins no formula, and ends with its source", () => {
  const rows = [
    ["名称", "値"],
    ['a,"b"', "-3.5"],
    ["=SUM(A1)", "1,234"],
  ];
  expect(csv(rows, "出典")).toBe('\uFEFF名称,値\r\n"a,""b""",-3.5\r\n\'=SUM(A1),"1,234"\r\n\r\n出典\r\n');
});
