import type { ConflictFound } from "../../api/outcome";
import type { Bilingual } from "../../language/words";
import { correctionWords as words } from "../../words/correction";

/** What is typed of an entry. */
export interface Correction extends Bilingual {
  source: string;
  verified: boolean;
}

/** Words that stand in one line: what is pasted from a paper brings its line ends along. */
export const oneLine = {
  ja: (text: string) => text.replaceAll(/\s*\n\s*/g, ""),
  en: (text: string) => text.replaceAll(/\s*\n\s*/g, " "),
};

/** What another operator has written meanwhile, beside what was typed. */
export function conflictOf(theirs: Bilingual, mine: Bilingual): ConflictFound {
  const [ja, en] = words.conflict;
  const fields = (["ja", "en"] as const)
    .filter((it) => theirs[it] !== mine[it])
    .map((field) => ({ field, mine: mine[field], theirs: theirs[field] }));
  return { at: null, by: null, currentId: null, version: 0, message: { ja, en }, fields };
}
