import { useLanguage } from "../../language/language";
import { Section } from "../../parts/section";
import { cautionWords as words } from "../../words/research";
import type { Question } from "./question";
import type { ResearchContext } from "./research";

interface CautionsProps {
  context: ResearchContext;
  question: Question;
}

/** Limits of use, what masking means, and the method: printed with the figures. */
export function Cautions({ context, question }: CautionsProps) {
  const { say } = useLanguage();
  const doubtful = context.indicators.filter((it) => question.indicators.includes(it.code) && !it.verified);
  const sets = context.years.filter((it) => question.years.includes(it.fiscalYear));
  const notes = new Set((sets.length > 0 ? sets : context.years.slice(-1)).map((it) => say(it.set.methodNote)));
  return (
    <Section title={say(words.title)}>
      <ul className="max-w-4xl list-disc ps-6 [&>li]:py-1">
        <li>{say(words.noRanking)}</li>
        <li>{say(words.who)}</li>
        <li>{say(words.masking)}</li>
        <li>
          {say(words.unverified)}
          {doubtful.length > 0 && (
            <ul className="list-disc ps-6">
              {doubtful.map((it) => (
                <li key={it.code}>
                  {say(it.name)}（{say(it.positive)}）: {it.caution && say(it.caution)}
                </li>
              ))}
            </ul>
          )}
        </li>
        <li>{say(words.changed)}</li>
      </ul>
      <details className="mt-3 rounded-lg border border-gray-400 px-4">
        <summary className="min-h-11 py-2 font-bold">{say(words.method)}</summary>
        {[...notes].map((note) => (
          <p key={note} className="max-w-4xl pb-4">
            {note}
          </p>
        ))}
      </details>
    </Section>
  );
}
