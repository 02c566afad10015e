/** Growth levels in their order; their distances mean nothing. */
export const LEVELS = ["NOT_SET_UP", "ONE_1", "ONE_2", "TWO_1", "TWO_2", "TWO_3", "THREE"] as const;
export type Level = (typeof LEVELS)[number];

export type Move = "up" | "down" | "same" | "first";

export function move(before: Level | null, now: Level): Move {
  if (before === null) return "first";
  const step = LEVELS.indexOf(now) - LEVELS.indexOf(before);
  if (step === 0) return "same";
  return step > 0 ? "up" : "down";
}
