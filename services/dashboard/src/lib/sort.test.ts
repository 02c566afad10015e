import { expect, test } from "vitest";
import { sorted, turned } from "./sort";

test("what has no value is last in either direction, and equals keep their order", () => {
  const rows = [
    { name: "a", value: 2 },
    { name: "b", value: null },
    { name: "c", value: 1 },
    { name: "d", value: 2 },
  ];
  const names = (direction: "ascending" | "descending") =>
    sorted(rows, (it) => it.value, direction).map((it) => it.name);
  expect(names("ascending")).toEqual(["c", "a", "d", "b"]);
  expect(names("descending")).toEqual(["a", "d", "c", "b"]);
});

test("the same column turns round, another begins in its own direction", () => {
  const now = { by: "level", direction: "descending" } as const;
  expect(turned<"level" | "code">(now, "level", "descending")).toEqual({ by: "level", direction: "ascending" });
  expect(turned<"level" | "code">(now, "code", "ascending")).toEqual({ by: "code", direction: "ascending" });
});
