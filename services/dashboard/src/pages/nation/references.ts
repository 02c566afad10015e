import type { Bilingual, Words } from "../../language/words";
import { fiscalYear } from "../../lib/era";
import { nationWords as words } from "../../words/nation";
import { levelWords } from "../../words/states";
import type { Nation } from "./nation-parts";
import { atLeast, surveyed } from "./nation-sentences";
import { share } from "./nation-table";

/** The shares of the published counts, and beside them those of the handbook's survey, whose n is not at hand. */
export function referenceTable(nation: Nation, say: (text: Words | Bilingual) => string) {
  const total = nation.total;
  const rows = surveyed(nation).flatMap((from) => {
    const ours = [
      say(words.ours(say(levelWords[from]))),
      total ? `${share(atLeast(total, from), total.assessed) ?? "―"}` : say(words.masked),
      total ? `${total.assessed}` : say(words.masked),
      say(words.oursSource(say(fiscalYear(nation.fiscalYear)))),
    ];
    const theirs = nation.references
      .filter((it) => it.from === from)
      .map((it) => [
        say(it.text),
        `${it.percent}${it.verified ? "" : `（${say(words.unverified)}）`}`,
        say(words.noCount),
        it.source,
      ]);
    return [ours, ...theirs];
  });
  return { heads: [words.what, words.percent, words.n, words.source].map(say), rows };
}
