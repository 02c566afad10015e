export const TERMS = ["THIRD", "SECOND"] as const;
export type Term = (typeof TERMS)[number];

/** The plan that is under way, unless the other is asked for. */
export const termOf = (text: string | null): Term => (text?.toUpperCase() === "SECOND" ? "SECOND" : "THIRD");

/** The page of a target, `third.2-2-3-3`: without a dot, by which servers tell files from pages. */
export const addressOf = (target: string) => `/issues/health-japan/${target.replace(".", "/")}`;
