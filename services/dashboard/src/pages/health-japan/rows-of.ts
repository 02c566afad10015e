import type { Bilingual, Words } from "../../language/words";
import { calendarYear, fiscalYear } from "../../lib/era";
import { gradeWords, planWords as words } from "../../words/health-japan";
import { gradeLetter } from "./grade-letter";
import type { Indicator, Target } from "./plan-parts";
import { beginning, newest } from "./progress";
import { yearOf } from "./quantity";

type Say = (text: Words | Bilingual) => string;

/** The targets as a table for spreadsheet programs: a number a cell, its unit, year and origin in cells of their own. */
export function rowsOf(targets: readonly Target[], ofPrefecture: boolean, say: Say): string[][] {
  const heads = [
    say(words.field),
    say(words.number),
    say(words.target),
    say(words.grade),
    say(words.meaning),
    say(words.indicator),
    say(words.unit),
    say(words.baseline),
    say(words.baselineYear),
    say(words.newest),
    say(words.newestYear),
    say(words.origin),
    say(words.goal),
    say(words.targetYear),
    say(words.achieved),
    say(words.arrival),
    say(words.unverified),
  ];
  return [heads, ...targets.flatMap((target) => target.indicators.map((it) => row(target, it, ofPrefecture, say)))];
}

function row(target: Target, it: Indicator, ofPrefecture: boolean, say: Say): string[] {
  const [began, last] = [beginning(it, ofPrefecture), newest(it)];
  const number = (value: number | null | undefined) => (value == null ? "" : `${Math.round(value * 1e4) / 1e4}`);
  const verified = target.verified && it.goalVerified && (began?.verified ?? true) && (last?.verified ?? true);
  return [
    say(target.field),
    target.number,
    say(target.name),
    gradeLetter(it.grade),
    say(gradeWords[it.grade]),
    say(it.name),
    say(it.unit),
    number(began?.value),
    began?.year ? say(calendarYear(began.year)) : "",
    last && last.value === null ? say(words.masked) : number(last?.value),
    last ? say(yearOf(last)) : "",
    last ? say(words[last.origin]) : "",
    it.goal === null ? say(target.wording) : number(it.goal),
    target.targetYear === null ? "" : say(fiscalYear(target.targetYear)),
    it.achieved === null ? "" : number(100 * it.achieved),
    it.arrival === null ? "" : say(calendarYear(it.arrival)),
    verified ? "" : say(words.unverified),
  ];
}
