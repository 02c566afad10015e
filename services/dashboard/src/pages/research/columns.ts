import type { Bilingual, Words } from "../../language/words";
import { shortFiscalYear } from "../../lib/era";
import { issueWords } from "../../words/issues";
import { classWords, verdictWords, resultWords as words } from "../../words/research";
import { NONE, one, people, percent, probability, span } from "./figures";
import type { Row } from "./rows";

type Say = (text: Words | Bilingual) => string;

interface Column {
  head: Words;
  /** A figure stands at the end of its cell. */
  figure?: true;
  /** Words that may break on paper. */
  long?: true;
  cell: (row: Row, say: Say) => string;
}

/** What is read first; area and indicator stand before them. */
export const MAIN: readonly Column[] = [
  { head: words.year, cell: (it, say) => say(shortFiscalYear(it.map.fiscalYear)) },
  { head: words.sex, cell: (it, say) => say(issueWords[it.map.sex]) },
  { head: words.ratio, figure: true, cell: ratio },
  { head: words.limits, figure: true, cell: ({ area }) => span(one(area.lower95), one(area.upper95)) },
  { head: words.judged, long: true, cell: ({ area }, say) => say(classWords[area.class]) },
  { head: words.smoothed, figure: true, cell: smoothed },
  { head: words.q, figure: true, cell: ({ area }) => probability(area.point?.q ?? null) },
];

/** Test, masking and funnel, for whoever asks for them. */
export const MORE: readonly Column[] = [
  { head: words.maskedShare, figure: true, cell: ({ area }) => percent(area.maskedShare) },
  { head: words.excess, figure: true, cell: excess },
  { head: words.z, figure: true, cell: ({ area }) => area.point?.z.toFixed(2) ?? NONE },
  { head: words.p, figure: true, cell: ({ area }) => probability(area.point?.p ?? null) },
  { head: words.above, figure: true, cell: ({ area }) => percent(area.point?.above ?? null) },
  {
    head: words.quarter,
    cell: ({ area }, say) => (area.point?.quarter ? say(words.quarterOf(area.point.quarter)) : NONE),
  },
  {
    head: words.verdict,
    long: true,
    cell: ({ area }, say) => (area.point ? say(verdictWords[area.point.verdict]) : NONE),
  },
  {
    head: words.adjusted,
    long: true,
    cell: ({ area }, say) => (area.point?.adjustedVerdict ? say(verdictWords[area.point.adjustedVerdict]) : NONE),
  },
  { head: words.local, figure: true, cell: ({ area }) => one(area.point?.local ?? null) },
];

/** The ratio; where cells are masked, the bounds that they allow. */
function ratio({ area }: Row, say: Say): string {
  if (area.ratio !== null) return one(area.ratio);
  if (area.ratioLow !== null && area.ratioHigh !== null) {
    return say(words.bounds(one(area.ratioLow), one(area.ratioHigh)));
  }
  return area.noPoint ? `${NONE} ${say(area.noPoint)}` : NONE;
}

function smoothed({ area: { point } }: Row, say: Say): string {
  if (!point || point.smoothed === null) return NONE;
  return say(words.within(one(point.smoothed), span(one(point.smoothedLower95), one(point.smoothedUpper95))));
}

function excess({ area }: Row): string {
  return area.excess === null ? span(people(area.excessLow), people(area.excessHigh)) : people(area.excess);
}
