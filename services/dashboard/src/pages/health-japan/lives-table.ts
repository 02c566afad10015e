import type { Bilingual, Words } from "../../language/words";
import { calendarYear } from "../../lib/era";
import { livesWords as words } from "../../words/healthy-life";
import { BASE, two } from "./life-table";
import type { PrefectureLife } from "./lives-parts";

/** The newest year of which any prefecture has a value; prefectures are classed by it. */
export function newestYear(lives: readonly PrefectureLife[]): number {
  const known = lives.flatMap((it) => it.points).filter((it) => it.years !== null);
  return Math.max(0, ...known.map((it) => it.year));
}

export const pointOf = (life: PrefectureLife, year: number) => life.points.find((it) => it.year === year);

/** How many prefectures are above their value of 2013 in a year, how many are not, and of how many a value is missing. */
export function classed(lives: readonly PrefectureLife[], year: number) {
  const count = (of: (life: PrefectureLife) => boolean) => lives.filter(of).length;
  return {
    increased: count((it) => pointOf(it, year)?.change === "INCREASED"),
    not: count((it) => pointOf(it, year)?.change === "NOT_INCREASED"),
    unknown: count((it) => (pointOf(it, year)?.change ?? "NOT_ASSESSABLE") === "NOT_ASSESSABLE"),
    missing: count((it) => pointOf(it, year)?.years == null),
    missingBase: count((it) => pointOf(it, BASE)?.years == null),
  };
}

/** The picture in one sentence. Where none can be classed, it does not say that none has increased. */
export function livesSentence(lives: readonly PrefectureLife[]): Words {
  const year = newestYear(lives);
  const it = classed(lives, year);
  const of = (at: 0 | 1) => {
    const name = calendarYear(year)[at];
    return it.unknown === lives.length
      ? words.allUnknown(name, lives.length, it.missing, it.missingBase)[at]
      : words.counts(name, lives.length, it.increased, it.not, it.unknown, it.missing, it.missingBase)[at];
  };
  return [of(0), of(1)];
}

/** Prefectures by code, a year a column; what is missing says so. */
export function livesTable(lives: readonly PrefectureLife[], say: (text: Words | Bilingual) => string) {
  const newest = newestYear(lives);
  const years = lives[0]?.points.map((it) => it.year) ?? [];
  const heads = [
    say(words.prefecture),
    ...years.map((it) => say(words.value(say(calendarYear(it))))),
    say(words.change(say(calendarYear(newest)))),
  ];
  const rows = lives.map((life) => [
    say(life.prefecture.name),
    ...life.points.map((it) =>
      it.years === null ? say(words.noValue) : `${two(it.years)}${it.verified ? "" : `（${say(words.unverified)}）`}`,
    ),
    say(pointOf(life, newest)?.changeLabel ?? words.noValue),
  ]);
  return { heads, rows };
}

export function livesSource(lives: readonly PrefectureLife[]): string {
  const sources = lives.flatMap((it) => it.points.map((point) => point.source ?? ""));
  return [...new Set(sources)].filter((it) => it !== "").join("、");
}
