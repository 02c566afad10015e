import { useRef } from "react";
import { useSearchParams } from "wouter";
import { useLanguage } from "../../language/language";
import { Empty } from "../../parts/empty";
import { researchWords as words } from "../../words/research";
import type { Place } from "../issues/use-choices";
import { Cautions } from "./cautions";
import { Choose } from "./choose";
import { lackOf, type Question, readQuestion, writeQuestion } from "./question";
import type { Computed, Indicator } from "./research-page";
import { Result } from "./result";

export interface ResearchContext {
  years: readonly Computed[];
  indicators: readonly Indicator[];
  places: readonly Place[];
}

/** The question, its table, and what must be known beside it. */
export function Research(context: ResearchContext) {
  const { say } = useLanguage();
  const [search, setSearch] = useSearchParams();
  const question = readQuestion(search);
  // A year of an old link that is no longer there would refuse the whole.
  const years = question.years.filter((year) => context.years.some((it) => it.fiscalYear === year));
  const asked = { ...question, years };
  const newest = context.years.at(-1)?.fiscalYear;
  const first = years.length === 0 && newest ? { ...asked, years: [newest] } : asked;
  const place = useRef<HTMLDivElement>(null);
  const ask = (wanted: Question) => {
    setSearch(writeQuestion(wanted));
    // The form is long: whoever has asked is led to what comes.
    place.current?.focus();
  };
  return (
    <>
      <Choose context={context} first={first} onAsk={ask} />
      <div ref={place} tabIndex={-1} className="mb-10 focus-visible:shadow-none focus-visible:outline-none">
        {lackOf(asked) ? <Empty>{say(words.before)}</Empty> : <Result context={context} question={asked} />}
      </div>
      <Cautions context={context} question={asked} />
    </>
  );
}
