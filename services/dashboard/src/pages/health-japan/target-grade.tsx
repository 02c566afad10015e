import { useLanguage } from "../../language/language";
import { fiscalYear } from "../../lib/era";
import { Section } from "../../parts/section";
import { planWords, targetWords as words } from "../../words/health-japan";
import { GradeMark } from "./grade-mark";
import { Judge } from "./judge";
import type { Target } from "./plan-parts";

interface TargetGradeProps {
  target: Target;
  /** Whether the space may judge: the place is its own. */
  own: boolean;
  onSaved: () => Promise<void>;
}

/** The grade, what the rule says of each indicator, and why people said otherwise. */
export function TargetGrade({ target, own, onSaved }: TargetGradeProps) {
  const { say } = useLanguage();
  const { judgement, indicators } = target;
  return (
    <Section title={say(planWords.grade)} action={own && <Judge target={target} onSaved={onSaved} />}>
      <p className="text-[1.1875rem]">
        <GradeMark grade={target.grade} />
      </p>
      {judgement && (
        <div className="my-3 border-s-4 border-main ps-3">
          <p className="font-bold">{say(words.judgement(say(fiscalYear(judgement.fiscalYear))))}</p>
          <p className="whitespace-pre-wrap">{judgement.reason}</p>
        </div>
      )}
      <h3 className="mt-3 font-bold">{say(words.rule)}</h3>
      <ul className="list-disc ps-6">
        {indicators.map((it) => (
          <li key={it.key}>
            {indicators.length > 1 && <strong>{say(it.name)}　</strong>}
            {say(it.gradeNote)}
          </li>
        ))}
      </ul>
      {own && <p className="no-print mt-2 text-quiet">{say(words.judgeHelp)}</p>}
    </Section>
  );
}
