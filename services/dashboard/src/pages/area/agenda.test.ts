import { expect, test } from "vitest";
import { agenda } from "./agenda";

test("a month asks for what lies in it and for what is late, soonest first", () => {
  const task = { title: "t", owner: "o" };
  const found = agenda(
    {
      tasks: [
        { ...task, id: "late", from: "2026-08-01", to: "2026-10-31", state: "DOING" },
        { ...task, id: "now", from: "2026-10-01", to: "2026-12-25", state: "OPEN" },
        { ...task, id: "done", from: "2026-11-01", to: "2026-11-30", state: "DONE" },
        { ...task, id: "next", from: "2026-12-01", to: "2026-12-25", state: "OPEN" },
      ],
      decisions: [
        { id: "due", text: "d", due: "2026-11-30", doneOn: null, owner: "" },
        { id: "kept", text: "d", due: "2026-11-01", doneOn: "2026-10-30", owner: "" },
      ],
      meetings: [
        { id: "soon", name: "m", day: "2026-11-28", state: "PLANNED" },
        { id: "held", name: "m", day: "2026-11-02", state: "HELD" },
      ],
    },
    "2026-11-25",
  );
  expect(found.map((it) => [it.id, it.late])).toEqual([
    ["late", true],
    ["soon", false],
    ["due", false],
    ["now", false],
  ]);
});
