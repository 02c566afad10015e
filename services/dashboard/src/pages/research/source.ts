import type { Bilingual, Words } from "../../language/words";
import { fiscalYear } from "../../lib/era";
import { issueWords } from "../../words/issues";
import { exportWords } from "../../words/research";
import type { Question } from "./question";
import type { ResearchContext } from "./research";

type Say = (text: Words | Bilingual) => string;

/** The computed years of a question, oldest first. */
export function setsOf(context: ResearchContext, question: Question) {
  return context.years.filter((it) => question.years.includes(it.fiscalYear));
}

/** Where the figures come from, beside every table. */
export function sourceOf(context: ResearchContext, question: Question, say: Say): string {
  const sets = setsOf(context, question);
  const years = sets.map((it) => say(fiscalYear(it.fiscalYear))).join("・");
  const madeUp = sets.some((it) => it.set.dataset.synthetic);
  return say(issueWords.source(years, madeUp));
}

/** The source with the result sets, from which anybody can find the same figures again. */
export function citationOf(context: ResearchContext, question: Question, say: Say): string {
  const sets = setsOf(context, question).map((it) => `${it.fiscalYear} ${it.set.id} (${it.set.methodVersion})`);
  return `${sourceOf(context, question, say)}。${say(exportWords.set)}: ${sets.join(", ")}`;
}
