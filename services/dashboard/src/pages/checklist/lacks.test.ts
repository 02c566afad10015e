import { expect, test } from "vitest";
import { lacks, needs } from "./lacks";
import type { Row } from "./parts";

const item = (more: Partial<NonNullable<Row["item"]>>) =>
  ({ kind: "CHECK", reasonRequired: false, ...more }) as Row["item"];

test("a status asks for the text, number or reason that it wants", () => {
  expect(needs(item({}), "DONE")).toBeUndefined();
  expect(needs(item({}), "NOT_APPLICABLE")).toBe("reason");
  expect(needs(item({ kind: "NARRATIVE" }), "DONE")).toBe("narrative");
  expect(needs(item({ kind: "NARRATIVE" }), "STARTED")).toBeUndefined();
  expect(needs(item({ kind: "CHOICE", reasonRequired: true }), "DONE")).toBe("reason");
});

test("what is written already is not asked for again, and zero is a number", () => {
  expect(lacks({ item: item({ kind: "METRIC" }), answer: null }, "DONE")).toBe(true);
  expect(lacks({ item: item({ kind: "METRIC" }), answer: { number: 0 } as Row["answer"] }, "DONE")).toBe(false);
});
