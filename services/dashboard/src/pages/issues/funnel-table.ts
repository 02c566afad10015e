import type { Bilingual, Words } from "../../language/words";
import { funnelWords as words } from "../../words/funnel";
import { issueWords } from "../../words/issues";
import type { Compared } from "./funnel-parts";
import type { Table } from "./table-of";

type Say = (text: Words | Bilingual) => string;

export const one = (value: number | null | undefined) => (value == null ? "" : value.toFixed(1));

/** A span of two figures; nothing where one of them is missing. */
export function span(low: number | null | undefined, high: number | null | undefined, say: Say): string {
  return low == null || high == null ? "" : say(words.range(one(low), one(high)));
}

/** Every area with its figures, in the order of codes: a ranking is what ratios do not allow. */
export function funnelTable(areas: readonly Compared[], prefectures: ReadonlyMap<number, string>, say: Say): Table {
  return {
    heads: [
      say(words.area),
      say(words.prefecture),
      say(issueWords.ratio),
      say(issueWords.limits),
      say(words.smoothed),
      say(words.size),
      say(words.verdict),
      say(words.adjusted),
    ],
    rows: areas.map((it) => [
      it.name,
      prefectures.get(it.prefectureCode) ?? "",
      it.ratio === null && it.ratioLow !== null
        ? say(issueWords.bounds(one(it.ratioLow), one(it.ratioHigh)))
        : one(it.ratio),
      span(it.lower95, it.upper95, say),
      one(it.point?.smoothed),
      it.point ? Math.round(it.point.size).toLocaleString("ja-JP") : "",
      it.point ? say(words[it.point.verdict]) : "",
      it.point?.adjustedVerdict ? say(words[it.point.adjustedVerdict]) : "",
    ]),
  };
}
