import type { Bilingual, Language, Words } from "../../language/words";
import { fiscalYear } from "../../lib/era";
import { issueWords } from "../../words/issues";
import { exportWords } from "../../words/research";
import { listed } from "./figures";
import type { Question } from "./question";
import type { ResearchContext } from "./research";

interface Spoken {
  language: Language;
  say: (text: Words | Bilingual) => string;
}

/** The computed years of a question, oldest first. */
export function setsOf(context: ResearchContext, question: Question) {
  return context.years.filter((it) => question.years.includes(it.fiscalYear));
}

/** Where the figures come from, beside every table. */
export function sourceOf(context: ResearchContext, question: Question, spoken: Spoken): string {
  const sets = setsOf(context, question);
  const { say, language } = spoken;
  const years = listed(
    sets.map((it) => say(fiscalYear(it.fiscalYear))),
    language,
  );
  const madeUp = sets.some((it) => it.set.dataset.synthetic);
  return say(issueWords.source(years, madeUp));
}

/** The source with the result sets, from which anybody can find the same figures again. */
export function citationOf(context: ResearchContext, question: Question, spoken: Spoken): string {
  const sets = setsOf(context, question).map(({ fiscalYear: year, set }) =>
    spoken.say(exportWords.citedSet(year, set.id, set.methodVersion)),
  );
  return spoken.say(exportWords.cited(sourceOf(context, question, spoken), sets.join(", ")));
}
