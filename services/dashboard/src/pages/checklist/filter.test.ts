import { expect, test } from "vitest";
import { inOrder } from "./filter";
import type { Row } from "./parts";

test("hidden items are left out, and those of the space come last, each in their order", () => {
  const item = {} as Row["item"];
  const row = (key: string, of: Row["item"], hidden = false) => ({ key, item: of, hidden });
  const rows = [
    row("1.1", item),
    row("own of 1", null),
    row("2.1", item, true),
    row("2.2", item),
    row("own of 2", null),
  ];
  expect(inOrder(rows).map((it) => it.key)).toEqual(["1.1", "2.2", "own of 1", "own of 2"]);
});
