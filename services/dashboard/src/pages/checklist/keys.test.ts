import { expect, test } from "vitest";
import { keyAction, target } from "./keys";

const press = (key: string, more = {}) => keyAction({ key, ctrlKey: false, metaKey: false, altKey: false, ...more });

test("digits answer, in any width; letters and arrows go about", () => {
  expect(press("1")).toEqual({ do: "answer", status: "DONE" });
  expect(press("２")).toEqual({ do: "answer", status: "STARTED" });
  expect(press("0")).toEqual({ do: "answer", status: "UNANSWERED" });
  expect(press("ArrowDown")).toEqual({ do: "move", by: 1 });
  expect(press("N")).toEqual({ do: "unanswered" });
  expect(press("Tab")).toBeUndefined();
  expect(press("c", { ctrlKey: true })).toBeUndefined();
});

test("an answer goes on to the next item, and the last one stays", () => {
  const states = ["DONE", "UNANSWERED", "DONE", "UNANSWERED"];
  expect(target(states, 0, { do: "answer", status: "DONE" })).toBe(1);
  expect(target(states, 3, { do: "answer", status: "DONE" })).toBe(3);
  expect(target(states, 0, { do: "move", by: -1 })).toBe(0);
  expect(target(states, 1, { do: "unanswered" })).toBe(3);
  expect(target(states, 3, { do: "unanswered" })).toBe(1);
});
