import { useLanguage } from "../../language/language";
import type { Bilingual } from "../../language/words";
import { csv } from "../../lib/csv";
import { saveFile } from "../../lib/save-file";
import { Button } from "../../parts/button";
import { Empty } from "../../parts/empty";
import { Section } from "../../parts/section";
import { planWords as words } from "../../words/health-japan";
import { GradeMark } from "./grade-mark";
import type { Grade, Target } from "./plan-parts";
import { rowsOf } from "./rows-of";
import { TargetCards } from "./target-cards";
import { TargetTable } from "./target-table";

export interface ShownTargets {
  title: string;
  shown: readonly Target[];
  ofPrefecture: boolean;
  addressOf: (target: string) => string;
}

interface TargetsProps extends ShownTargets {
  plan: { name: Bilingual; grades: readonly { grade: Grade; targets: number }[]; targets: readonly Target[] };
  file: string;
  source: string;
}

/** How many targets have which grade, and the targets one by one. */
export function Targets({ plan, file, source, ...props }: TargetsProps) {
  const { say } = useLanguage();
  const { title, shown, ofPrefecture } = props;
  const valued = plan.targets.some((it) => it.indicators.some((one) => one.points.length > 0));
  return (
    <>
      <Section title={say(words.counts(plan.targets.length))}>
        <ul className="grid gap-x-6 gap-y-2 sm:grid-cols-2 lg:grid-cols-3">
          {plan.grades.map((it) => (
            <li key={it.grade} className="flex items-baseline gap-3">
              <GradeMark grade={it.grade} />
              <strong className="whitespace-nowrap">{say(words.items(it.targets))}</strong>
            </li>
          ))}
        </ul>
        {ofPrefecture && !valued && <p className="mt-3">{say(words.fewValues)}</p>}
      </Section>
      <Section
        title={title}
        action={
          <Button
            className="no-print"
            onClick={() =>
              saveFile(`${file}.csv`, new Blob([csv(rowsOf(shown, ofPrefecture, say), source)], { type: "text/csv" }))
            }
          >
            {say(words.csv)}
          </Button>
        }
      >
        {shown.length === 0 ? (
          <Empty>{say(words.none)}</Empty>
        ) : (
          <>
            <p className="mb-2">{say(words.bar)}</p>
            <TargetTable {...props} />
            <TargetCards {...props} />
          </>
        )}
        <p className="mt-3 text-quiet">{say(words.note)}</p>
        {ofPrefecture && <p className="text-quiet">{say(words.ownNote)}</p>}
        <p className="text-quiet">{source}</p>
      </Section>
    </>
  );
}
