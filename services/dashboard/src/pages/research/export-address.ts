import type { Question } from "./question";

export const FORMATS = ["csv", "parquet", "arrow"] as const;
export type Format = (typeof FORMATS)[number];

/** The one prefecture to which a file can be narrowed; none where areas of several are asked for. */
export function prefectureOf(it: Question): number | undefined {
  const codes =
    it.scope === "prefectures"
      ? it.prefectures
      : it.scope === "areas"
        ? it.areas.map((code) => Number(code.slice(0, 2)))
        : [];
  const once = [...new Set(codes)];
  return once.length === 1 ? once[0] : undefined;
}

/** Whether the file would hold more areas than the table. */
export function isWider(it: Question): boolean {
  return it.scope !== "all" && !(it.scope === "prefectures" && it.prefectures.length === 1);
}

/** Where a file of ratios is made, or what it is cited by: result sets are named, so that it stays the same for ever. */
export function exportAddress(
  what: "ratios" | "citation",
  format: Format,
  it: Question,
  sets: readonly string[],
): string {
  const prefecture = prefectureOf(it);
  const asked = new URLSearchParams({
    "result-sets": sets.join(","),
    indicators: it.indicators.join(","),
    sexes: it.sexes.join(",").toLowerCase(),
    reference: it.reference.toLowerCase(),
    ...(prefecture === undefined ? {} : { prefecture: `${prefecture}` }),
  });
  return `/research/${what}/${format}?${asked}`;
}
