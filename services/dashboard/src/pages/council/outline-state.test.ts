import { expect, test } from "vitest";
import { outlineStates } from "./outline-state";

const version = (id: string, approvedOn: string | null, effectiveOn: string | null) => ({
  id,
  approvedOn,
  effectiveOn,
});

test("only the newest approved version in force is current; drafts and future ones are not", () => {
  const versions = [
    version("first", "2022-03-01", "2022-04-01"),
    version("second", "2025-03-01", "2025-04-01"),
    version("next", "2026-11-01", "2027-04-01"),
    version("draft", null, "2026-04-01"),
  ];
  expect([...outlineStates(versions, "2026-11-25").values()]).toEqual(["FORMER", "IN_FORCE", "APPROVED", "DRAFT"]);
  expect(outlineStates(versions, "2027-04-01").get("next")).toBe("IN_FORCE");
});

test("a version without a day of its own counts from its approval", () => {
  expect(outlineStates([version("only", "2026-04-22", null)], "2026-04-22").get("only")).toBe("IN_FORCE");
});
