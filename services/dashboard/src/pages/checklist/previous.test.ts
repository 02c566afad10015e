import { expect, test } from "vitest";
import type { Answer } from "./parts";
import { isMoved, waits } from "./previous";

const row = (status: Answer["status"], previous: Answer["previous"]) => ({
  answer: {
    key: "1.1",
    status,
    previous,
    version: 1,
    owner: "",
    note: "",
    start: null,
    narrative: "",
    number: null,
    reason: "",
    links: [],
    stance: null,
    stanceReason: "",
  },
});

test("an item waits till it is answered, if it was answered last year", () => {
  expect(waits(row("UNANSWERED", "DONE"))).toBe(true);
  expect(waits(row("DONE", "DONE"))).toBe(false);
  expect(waits(row("UNANSWERED", null))).toBe(false);
  expect(waits(row("UNANSWERED", "UNANSWERED"))).toBe(false);
  expect(waits({ answer: null })).toBe(false);
});

test("an answer has moved where both years have one, and they differ", () => {
  expect(isMoved(row("DONE", "STARTED"))).toBe(true);
  expect(isMoved(row("DONE", "DONE"))).toBe(false);
  expect(isMoved(row("DONE", null))).toBe(false);
  expect(isMoved(row("UNANSWERED", "DONE"))).toBe(false);
});
