import type { Words } from "../language/words";

/** A line that belongs to a fiscal year. */
export interface YearLine {
  year: number;
  text: string;
}

export type FieldValue = string | number | boolean | null | string[] | YearLine[];

interface Option {
  value: string;
  label: string;
}

/** How a field of a record is asked for. */
export interface FieldSpec<Input> {
  name: keyof Input & string;
  label: Words;
  hint?: Words;
  kind: "line" | "long" | "day" | "number" | "decimal" | "check" | "choice" | "many" | "year" | "maybe" | "yearly";
  options?: readonly Option[];
  required?: boolean;
}

/** Options of something that may be none. */
export function orNone(none: string, options: readonly Option[]): Option[] {
  return [{ value: "", label: none }, ...options];
}

/** Options of an enumeration, by its catalogue of words. */
export function optionsOf<Value extends string>(
  words: Record<Value, Words>,
  say: (text: Words) => string,
): { value: Value; label: string }[] {
  return (Object.keys(words) as Value[]).map((value) => ({ value, label: say(words[value]) }));
}
