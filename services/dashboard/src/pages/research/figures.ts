import type { Language } from "../../language/words";

/** What stands where there is no figure. It is never a zero. */
export const NONE = "―";

export const one = (value: number | null) => (value === null ? NONE : value.toFixed(1));

export const percent = (share: number | null) => (share === null ? NONE : (100 * share).toFixed(1));

/** Small probabilities are told as small, never as nothing. */
export function probability(value: number | null): string {
  if (value === null) return NONE;
  return value < 0.001 ? "<0.001" : value.toFixed(3);
}

export const people = (value: number | null) => (value === null ? NONE : Math.round(value).toLocaleString("ja-JP"));

export const count = (value: number) => value.toLocaleString("ja-JP");

/** Both ends, or nothing where either is unknown. */
export const span = (low: string, high: string) => (low === NONE || high === NONE ? NONE : `${low}～${high}`);

/** A list in a sentence. */
export const listed = (items: readonly string[], language: Language) => items.join(language === "ja" ? "・" : ", ");
