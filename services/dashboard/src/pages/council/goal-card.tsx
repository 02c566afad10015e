import type { ReactNode } from "react";
import { type FragmentOf, graphql } from "../../api/graphql";
import { useLanguage } from "../../language/language";
import { fiscalYear } from "../../lib/era";
import { useYear } from "../../lib/year";
import { goalWords as words } from "../../words/plan";

export const GoalParts = graphql(`
  fragment GoalParts on Goal { id version fiscalYear title targetYear linkedPlan steps { year text } }
`);

interface GoalCardProps {
  goal: FragmentOf<typeof GoalParts>;
  /** The button that changes it. */
  edit: ReactNode;
}

/** A goal with its steps, year by year. */
export function GoalCard({ goal, edit }: GoalCardProps) {
  const { say } = useLanguage();
  const { year } = useYear();
  const years = [...new Set(goal.steps.map((it) => it.year))].toSorted((a, b) => a - b);
  return (
    <li className="rounded-lg border border-line p-4">
      <h2 className="text-[1.1875rem] font-bold">{goal.title}</h2>
      <p className="text-quiet">
        {say(words.by(say(fiscalYear(goal.targetYear))))}
        {goal.linkedPlan && ` ／ ${say(words.linked(goal.linkedPlan))}`}
      </p>
      {years.length === 0 && <p className="my-2">{say(words.noSteps)}</p>}
      <ol className="my-2">
        {years.map((it) => (
          <li
            key={it}
            className={`border-s-4 py-1.5 ps-3 ${it === year ? "border-main bg-blue-50" : "border-gray-300"}`}
          >
            <strong>{say(fiscalYear(it))}</strong>
            {it === year && <strong> — {say(words.thisYear)}</strong>}
            <ul className="list-disc ps-6">
              {goal.steps
                .filter((step) => step.year === it)
                .map((step) => (
                  <li key={step.text}>{step.text}</li>
                ))}
            </ul>
          </li>
        ))}
      </ol>
      {edit}
    </li>
  );
}
