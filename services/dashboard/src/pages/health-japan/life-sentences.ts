import type { Words } from "../../language/words";
import { calendarYear } from "../../lib/era";
import { lifeWords as words } from "../../words/healthy-life";
import { type ShownLife, signed, two } from "./life-table";

/** Sentences of both languages put together. */
const joined = (all: readonly Words[]): Words => [all.map((it) => it[0]).join(""), all.map((it) => it[1]).join(" ")];
const bothOf = (year: number) => calendarYear(year);

/** What the picture shows, in sentences: the newest value, its change, and the gap between prefectures. */
export function lifeSentences({ own, nation, placeName }: ShownLife): Words[] {
  const shown = own ?? nation;
  const known = shown.points.filter((it) => it.years !== null);
  const [first, last] = [known.at(0), known.at(-1)];
  const said: Words[] = [];
  if (last?.years != null) {
    const value = two(last.years);
    const sentences: Words[] = [each(last.year, (year, name) => words.value(name, year, value), placeName)];
    const there = nation.points.find((it) => it.year === last.year)?.years;
    if (own && there != null) sentences.push(beside(last.years - there, there));
    said.push(joined(sentences));
    if (first?.years != null && first !== last) {
      const by = signed(last.years - first.years);
      said.push(each(first.year, (year) => words.since(year, by)));
    }
    said.push([words.classed(last.changeLabel.ja)[0], words.classed(last.changeLabel.en)[1]]);
  }
  const complete = shown.gaps.filter((it) => it.gap !== null);
  const [before, now] = [complete.at(0), complete.at(-1)];
  if (now) said.push(each(now.year, (year) => words.gaps(year, two(now.top), two(now.bottom), two(now.gap))));
  if (before && now && before !== now) {
    const [from, to] = [bothOf(before.year), bothOf(now.year)];
    const of = (at: 0 | 1) => words.gapChange(from[at], two(before.gap), to[at], two(now.gap))[at];
    said.push([of(0), of(1)]);
  }
  for (const it of shown.gaps.filter((other) => other.missing > 0)) {
    said.push(each(it.year, (year) => words.missing(year, it.missing)));
  }
  return said;
}

/** A sentence with the year as each language writes it. */
function each(year: number, sentence: (year: string, name: string) => Words, name = ""): Words {
  const [ja, en] = bothOf(year);
  return [sentence(ja, name)[0], sentence(en, name)[1]];
}

function beside(difference: number, nation: number): Words {
  const by = two(Math.abs(difference));
  if (by === "0.00") return words.same(two(nation));
  return difference > 0 ? words.longer(two(nation), by) : words.shorter(two(nation), by);
}
