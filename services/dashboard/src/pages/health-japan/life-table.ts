import type { Bilingual, Words } from "../../language/words";
import { calendarYear } from "../../lib/era";
import { lifeWords as words } from "../../words/healthy-life";
import type { Life } from "./life-parts";

export interface ShownLife {
  /** Of the prefecture; none where the nation itself is shown. */
  own: Life | undefined;
  nation: Life;
  placeName: string;
}

/** The year beside which later ones are classed. */
export const BASE = 2013;

export const two = (value: number | null | undefined) => (value == null ? "" : value.toFixed(2));
/** With its sign, as a difference is read. */
export const signed = (value: number) => `${value > 0 ? "+" : ""}${value.toFixed(2)}`;

/** The figures of the picture, a year a row; a year without a value says so. */
export function lifeTable({ own, nation, placeName }: ShownLife, say: (text: Words | Bilingual) => string) {
  const shown = own ?? nation;
  const heads = [
    say(words.year),
    ...(own ? [say(words.own(placeName))] : []),
    say(words.own(say(words.nation))),
    ...(own ? [say(words.less)] : []),
    `${say(words.limited)} ${say(words.nation)}`,
    say(words.change),
    say(words.top),
    say(words.bottom),
    say(words.gap),
    say(words.range),
  ];
  const rows = shown.points.map((it) => {
    const of = nation.points.find((other) => other.year === it.year);
    const gap = shown.gaps.find((other) => other.year === it.year);
    const value = (point: Life["points"][number] | undefined) =>
      point?.years == null
        ? say(words.noValue)
        : `${two(point.years)}${point.verified ? "" : `（${say(words.unverified)}）`}`;
    const less = it.years !== null && of?.years != null ? two(it.years - of.years) : "";
    return [
      say(calendarYear(it.year)),
      ...(own ? [value(it)] : []),
      value(of),
      ...(own ? [less] : []),
      two(of?.limitedYears),
      // The year that others are compared with, and those before it, have no class.
      it.year > BASE ? say(it.changeLabel) : "",
      two(gap?.top),
      two(gap?.bottom),
      two(gap?.gap),
      two(gap?.range),
    ];
  });
  return { heads, rows };
}
