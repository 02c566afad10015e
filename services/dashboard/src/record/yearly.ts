import type { YearLine } from "./field-spec";

/** How many years are always asked for: those of a three-year plan, and the one that it ends in. */
const ASKED = 4;

/** The years to ask for: those of the plan from its first, and any other that has a line. */
export function byYear(lines: readonly YearLine[], first: number): number[] {
  const years = Array.from({ length: ASKED }, (_, at) => first + at);
  return [...new Set([...years, ...lines.map((it) => it.year)])].toSorted((a, b) => a - b);
}

export function textOf(lines: readonly YearLine[], year: number): string {
  return lines
    .filter((it) => it.year === year)
    .map((it) => it.text)
    .join("\n");
}

/** The lines with those of one year typed anew. A last line that is empty stays while somebody types. */
export function linesOf(lines: readonly YearLine[], year: number, text: string): YearLine[] {
  const typed = text === "" ? [] : text.split("\n").map((line) => ({ year, text: line }));
  return [...lines.filter((it) => it.year !== year), ...typed].toSorted((a, b) => a.year - b.year);
}

/** As they are sent: without empty lines. */
export function withoutEmpty(lines: readonly YearLine[]): YearLine[] {
  return lines.filter((it) => it.text.trim() !== "");
}
