import { type FragmentOf, graphql } from "../../api/graphql";
import type { Words } from "../../language/words";
import { nationWords, publishWords as words } from "../../words/nation";
import { levelWords, standingWords } from "../../words/states";
import type { Counts } from "./nation-parts";

/** What of a roll-up would be published; the gateway counts it in the same way. */
export const PreviewParts = graphql(`
  fragment PreviewParts on RollUp {
    years { assessed levels { level count } standings { standing count } }
    totals { list places coverage { applicable done } }
  }
`);

/** The counts that would leave the prefecture now, of a roll-up of one year; none without places. */
export function countsOf({ years, totals }: FragmentOf<typeof PreviewParts>): Counts | undefined {
  const of = (list: (typeof totals)[number]["list"]) => totals.find((it) => it.list === list);
  const [low, high] = [of("AREA_ONE_TO_TWO"), of("AREA_TWO_TO_THREE")];
  const year = years[0];
  if (!year || !high) return undefined;
  return {
    ...year,
    places: high.places,
    oneToTwoDone: low?.coverage.done ?? 0,
    oneToTwoApplicable: low?.coverage.applicable ?? 0,
    twoToThreeDone: high.coverage.done,
    twoToThreeApplicable: high.coverage.applicable,
  };
}

/** Counts in lines: what each is of, and the counts one by one. */
export function linesOf(counts: Counts, say: (text: Words) => string): [what: string, counts: string[]][] {
  const counted = (what: Words, count: number) => say(words.count(say(what), count));
  return [
    [say(words.places), [`${counts.places}`]],
    [say(words.levels(counts.assessed)), counts.levels.map((it) => counted(levelWords[it.level], it.count))],
    [say(words.standings), counts.standings.map((it) => counted(standingWords[it.standing], it.count))],
    [say(nationWords.oneToTwo), [say(words.of(counts.oneToTwoDone, counts.oneToTwoApplicable))]],
    [say(nationWords.twoToThree), [say(words.of(counts.twoToThreeDone, counts.twoToThreeApplicable))]],
  ];
}
