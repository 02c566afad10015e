import type { Ratio } from "./ratio-parts";
import { isBad } from "./worst";

/** What a bar says: the side of harm where it is significant; bounds where cells are masked; nothing where nothing is known. */
export type Tone = "bad" | "good" | "apart" | "even" | "masked" | "unknown";

/** How each is filled; the patterns stand in every picture. */
export const FILLS: Record<Tone, string> = {
  bad: "#ac3e00",
  good: "url(#dots)",
  apart: "#767676",
  even: "#ffffff",
  masked: "url(#hatch)",
  unknown: "none",
};

export function tone(ratio: Pick<Ratio, "class" | "ratio" | "ratioLow" | "ratioHigh" | "indicator">): Tone {
  if (ratio.ratio === null) return ratio.ratioLow !== null && ratio.ratioHigh !== null ? "masked" : "unknown";
  if (isBad(ratio)) return "bad";
  if (ratio.class !== "SIGNIFICANTLY_HIGH" && ratio.class !== "SIGNIFICANTLY_LOW") return "even";
  return ratio.indicator.harm === "NEITHER" ? "apart" : "good";
}

export const isSignificant = (it: Tone) => it === "bad" || it === "good" || it === "apart";
