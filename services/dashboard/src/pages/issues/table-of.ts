import type { Bilingual, Words } from "../../language/words";
import { issueWords as words } from "../../words/issues";
import type { Ratio } from "./ratio-parts";

export interface Table {
  heads: string[];
  rows: string[][];
}

const one = (value: number | null) => (value === null ? "" : value.toFixed(1));
const whole = (value: number | null) => (value === null ? "" : Math.round(value).toLocaleString("ja-JP"));

/** The figures of a picture as cells; where cells are masked, bounds stand instead of a point. */
export function tableOf(
  ratios: readonly Ratio[],
  labelOf: (ratio: Ratio) => string,
  say: (text: Words | Bilingual) => string,
): Table {
  return {
    heads: [
      "",
      say(words.reference),
      say(words.ratio),
      say(words.limits),
      say(words.observed),
      say(words.expected),
      say(words.judged),
    ],
    rows: ratios.map((it) => [
      labelOf(it),
      say(it.referenceName),
      it.ratio === null && it.ratioLow !== null
        ? say(words.bounds(one(it.ratioLow), one(it.ratioHigh)))
        : one(it.ratio),
      it.lower95 === null ? "" : `${one(it.lower95)}～${one(it.upper95)}`,
      whole(it.observed),
      whole(it.expected),
      say(it.classLabel),
    ]),
  };
}
