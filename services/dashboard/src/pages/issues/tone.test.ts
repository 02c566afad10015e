import { expect, test } from "vitest";
import { tone } from "./tone";

const ratio = (more: object) => ({
  class: "HIGH" as const,
  ratio: 105 as number | null,
  ratioLow: null as number | null,
  ratioHigh: null as number | null,
  indicator: { id: "", code: "", harm: "HIGH" as const, verified: true, name: { ja: "", en: "" } },
  ...more,
});

test("a bar is told by harm and significance, never by height alone", () => {
  expect(tone(ratio({}))).toBe("even");
  expect(tone(ratio({ class: "SIGNIFICANTLY_HIGH" }))).toBe("bad");
  expect(tone(ratio({ class: "SIGNIFICANTLY_LOW" }))).toBe("good");
  const exercise = { ...ratio({}).indicator, harm: "LOW" as const };
  expect(tone(ratio({ class: "SIGNIFICANTLY_LOW", indicator: exercise }))).toBe("bad");
});

test("masked bounds are no point, and nothing is not zero", () => {
  expect(tone(ratio({ class: "UNDETERMINED", ratio: null, ratioLow: 45, ratioHigh: 88 }))).toBe("masked");
  expect(tone(ratio({ class: "UNDETERMINED", ratio: null }))).toBe("unknown");
});
