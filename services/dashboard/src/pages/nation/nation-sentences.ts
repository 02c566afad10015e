import type { Words } from "../../language/words";
import { shortFiscalYear } from "../../lib/era";
import { LEVELS, type Level } from "../../lib/level";
import { nationWords as words } from "../../words/nation";
import { levelWords } from "../../words/states";
import type { Counts, Nation } from "./nation-parts";
import { share, standing } from "./nation-table";

/** How many places are at a level or above. */
export const atLeast = (counts: Counts, from: Level) =>
  counts.levels.filter((it) => LEVELS.indexOf(it.level) >= LEVELS.indexOf(from)).reduce((sum, it) => sum + it.count, 0);

/** The levels from which the handbook's survey counts, each once. */
export const surveyed = ({ references }: Nation): Level[] => [...new Set(references.map((it) => it.from))];

/** The tables in sentences. */
export function nationSentences(nation: Nation): Words[] {
  const masked = nation.prefectures.filter((it) => it.masked).length;
  const year = shortFiscalYear(nation.fiscalYear);
  const published = (at: 0 | 1) => words.published(year[at], nation.prefectures.length, masked)[at];
  const total = nation.total;
  if (!total) return [[published(0), published(1)], words.noTotal];
  const held = standing(total, "HELD");
  return [
    [published(0), published(1)],
    words.held(total.places, held, share(held, total.places)),
    ...surveyed(nation).map((from): Words => {
      const [ja, en] = levelWords[from];
      const count = atLeast(total, from);
      const of = (level: string) => words.reached(level, total.assessed, count, share(count, total.assessed));
      return [of(ja)[0], of(en)[1]];
    }),
  ];
}
