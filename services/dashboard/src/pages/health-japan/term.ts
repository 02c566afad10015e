export const TERMS = ["THIRD", "SECOND"] as const;
export type Term = (typeof TERMS)[number];

/** The plan that is under way, unless the other is asked for. */
export const termOf = (text: string | null): Term => (text?.toUpperCase() === "SECOND" ? "SECOND" : "THIRD");
