/** A product text: Japanese, then English. Written side by side, so that neither is forgotten. */
export type Words = readonly [ja: string, en: string];

/** A text as the API sends it. */
export interface Bilingual {
  ja: string;
  en: string;
}

export type Language = "ja" | "en";

/** A catalogue: a missing key or language does not compile. */
export function catalogue<const Texts extends Record<string, Words | ((...values: never[]) => Words)>>(
  texts: Texts,
): Texts {
  return texts;
}

export function pick(text: Words | Bilingual, language: Language): string {
  if ("ja" in text) return language === "ja" ? text.ja : text.en;
  return language === "ja" ? text[0] : text[1];
}
