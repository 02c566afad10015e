import { expect, test } from "vitest";
import { expected, outstanding } from "./expected";

const person = (id: string, body: string, termFrom: string | null = null, termTo: string | null = null) => ({
  id,
  body,
  termFrom,
  termTo,
});
const roster = {
  people: [
    person("a", "health"),
    person("b", "left"),
    person("c", "health", "2025-04-01", "2026-03-31"),
    person("d", "health", "2026-08-01"),
    person("e", "health", "2026-04-01", "2026-07-16"),
  ],
  bodies: [
    { id: "health", leftOn: null },
    { id: "left", leftOn: "2026-05-31" },
  ],
  workingGroups: [{ id: "group", members: ["b", "d"] }],
};
const names = (meeting: { day: string; workingGroup: string | null }, written: { person: string }[] = []) =>
  expected(meeting, roster, written).map((it) => it.id);

test("whose body has left, or whose term has ended or not begun, is not expected", () => {
  expect(names({ day: "2026-07-16", workingGroup: null })).toEqual(["a", "e"]);
});

test("of a working group its people are expected", () => {
  expect(names({ day: "2026-07-16", workingGroup: "group" })).toEqual(["b", "d"]);
});

test("whoever was written down stays, though they have left since", () => {
  expect(names({ day: "2026-07-16", workingGroup: null }, [{ person: "b" }])).toEqual(["a", "b", "e"]);
});

test("an attendance without a reply is outstanding", () => {
  const written = [
    { person: "a", reply: "AGREE" },
    { person: "e", reply: null },
  ];
  expect(outstanding([{ id: "a" }, { id: "e" }, { id: "d" }], written)).toBe(2);
});
