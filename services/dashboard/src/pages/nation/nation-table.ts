import type { Words } from "../../language/words";
import { LEVELS } from "../../lib/level";
import { nationWords as words } from "../../words/nation";
import { levelWords, standingWords } from "../../words/states";
import type { Counts, Nation } from "./nation-parts";

interface Column {
  head: Words;
  /** What the head is of, where no title says so. */
  of?: Words;
  cell: (counts: Counts) => string;
}

/** In percent; there is no share of nothing. */
export const share = (count: number, of: number) => (of === 0 ? null : Math.round((100 * count) / of));

const STANDINGS = ["HELD", "PLANNED", "NOT_HELD", "NOT_SET_UP", "UNKNOWN"] as const;
export const standing = (counts: Counts, of: (typeof STANDINGS)[number]) =>
  counts.standings.find((it) => it.standing === of)?.count ?? 0;

const list = (of: Words, done: (counts: Counts) => number, applicable: (counts: Counts) => number): Column[] => [
  { of, head: words.done, cell: (it) => `${done(it)}` },
  { of, head: words.applicable, cell: (it) => `${applicable(it)}` },
  { of, head: words.share, cell: (it) => `${share(done(it), applicable(it)) ?? "―"}` },
];

/** The tables of the page, and their columns. */
export const SUBJECTS: Record<"levels" | "standings" | "lists", readonly Column[]> = {
  levels: [
    { head: words.assessed, cell: (it) => `${it.assessed}` },
    ...LEVELS.map((level) => ({
      of: words.growth,
      head: levelWords[level],
      cell: (it: Counts) => `${it.levels.find((one) => one.level === level)?.count ?? 0}`,
    })),
  ],
  standings: STANDINGS.map((it) => ({
    of: words.council,
    head: standingWords[it],
    cell: (counts) => `${standing(counts, it)}`,
  })),
  lists: [
    ...list(
      words.oneToTwo,
      (it) => it.oneToTwoDone,
      (it) => it.oneToTwoApplicable,
    ),
    ...list(
      words.twoToThree,
      (it) => it.twoToThreeDone,
      (it) => it.twoToThreeApplicable,
    ),
  ],
};

/** Everything as a file: a masked cell says so, and is never 0. */
export function fileRows(nation: Nation, say: (text: Words) => string, when: (iso: string) => string): string[][] {
  const columns = [{ head: words.places, cell: (it: Counts) => `${it.places}` }, ...Object.values(SUBJECTS).flat()];
  const heads = columns.map((it: Column) => (it.of ? `${say(it.of)} ${say(it.head)}` : say(it.head)));
  const cells = (counts: Counts | null) => columns.map((it) => (counts ? it.cell(counts) : say(words.masked)));
  return [
    [say(words.prefecture), say(words.when), ...heads],
    ...nation.prefectures.map((it) => [it.name, when(it.publishedAt), ...cells(it.counts)]),
    [say(words.total), "", ...cells(nation.total)],
  ];
}
