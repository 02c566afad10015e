import type { Bilingual, Words } from "../../language/words";
import type { Row } from "./rows";

type Say = (text: Words | Bilingual) => string;

/** Names of what rows know by code alone. */
export interface Names {
  indicator: (code: string) => string;
  prefecture: (code: number) => string;
}

type Column = readonly [
  name: string,
  unit: Words,
  value: (row: Row, names: Names) => string | number | null | undefined,
];

const NO_UNIT: Words = ["", ""];
const RATIO: Words = ["基準＝100", "reference = 100"];
const PEOPLE: Words = ["人", "people"];
const SHARE: Words = ["0～1", "0 to 1"];

/** Every figure by itself and unrounded, under the names that the API has for them: programs read this file. */
const COLUMNS: readonly Column[] = [
  ["fiscal_year", ["年度", "fiscal year"], (it) => it.map.fiscalYear],
  ["sex", NO_UNIT, (it) => it.map.sex.toLowerCase()],
  ["reference", NO_UNIT, (it) => it.map.reference.toLowerCase()],
  ["indicator", NO_UNIT, (it) => it.indicator],
  ["indicator_name", NO_UNIT, (it, names) => names.indicator(it.indicator)],
  ["prefecture", NO_UNIT, (it, names) => names.prefecture(it.area.prefectureCode)],
  ["area_code", NO_UNIT, (it) => it.area.code],
  ["area", NO_UNIT, (it) => it.area.name],
  ["ratio", RATIO, (it) => it.area.ratio],
  ["lower95", RATIO, (it) => it.area.lower95],
  ["upper95", RATIO, (it) => it.area.upper95],
  ["ratio_low", RATIO, (it) => it.area.ratioLow],
  ["ratio_high", RATIO, (it) => it.area.ratioHigh],
  ["class", NO_UNIT, (it) => it.area.class.toLowerCase()],
  ["masked_share", SHARE, (it) => it.area.maskedShare],
  ["excess", PEOPLE, (it) => it.area.excess],
  ["excess_low", PEOPLE, (it) => it.area.excessLow],
  ["excess_high", PEOPLE, (it) => it.area.excessHigh],
  ["z", NO_UNIT, (it) => it.area.point?.z],
  ["p", SHARE, (it) => it.area.point?.p],
  ["q", SHARE, (it) => it.area.point?.q],
  ["smoothed", RATIO, (it) => it.area.point?.smoothed],
  ["smoothed_lower95", RATIO, (it) => it.area.point?.smoothedLower95],
  ["smoothed_upper95", RATIO, (it) => it.area.point?.smoothedUpper95],
  ["above", SHARE, (it) => it.area.point?.above],
  ["smoothed_local", RATIO, (it) => it.area.point?.local],
  ["quarter", ["1～4", "1 to 4"], (it) => it.area.point?.quarter],
  ["verdict", NO_UNIT, (it) => it.area.point?.verdict.toLowerCase()],
  ["adjusted_verdict", NO_UNIT, (it) => it.area.point?.adjustedVerdict?.toLowerCase()],
  ["effective_expected", PEOPLE, (it) => it.area.point?.size],
  ["result_set", NO_UNIT, (it) => it.map.resultSetId],
];

/** The table that is shown, for spreadsheets and programs: an empty cell is masked or cannot be computed, never zero. */
export function tableCsv(rows: readonly Row[], names: Names, say: Say): string[][] {
  const heads = COLUMNS.map(([name, unit]) => (say(unit) ? `${name} [${say(unit)}]` : name));
  return [heads, ...rows.map((row) => COLUMNS.map(([, , value]) => `${value(row, names) ?? ""}`))];
}
