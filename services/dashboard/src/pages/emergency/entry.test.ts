import { expect, test } from "vitest";
import { stateOf } from "./entry";

const entry = { endsAt: "2026-11-25T03:00:00Z" };
const at = (time: string) => stateOf(entry, Date.parse(time));

test("an entry is told of while it lasts, and for a week after", () => {
  expect(at("2026-11-25T02:59:59Z")).toBe("inside");
  expect(at("2026-11-25T03:00:00Z")).toBe("lately");
  expect(at("2026-12-02T02:59:59Z")).toBe("lately");
  expect(at("2026-12-02T03:00:00Z")).toBe("past");
});
