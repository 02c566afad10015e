import { type FragmentOf, graphql } from "../../api/graphql";
import { useLanguage } from "../../language/language";
import { useYear } from "../../lib/year";
import { Section } from "../../parts/section";
import { optionsOf } from "../../record/field-spec";
import { RecordList } from "../../record/record-list";
import { saving } from "../../record/saving";
import { useRecords } from "../../record/use-records";
import { common } from "../../words/common";
import { councilStateWords, formWords, yearWords as words } from "../../words/outline";

export const CouncilYearParts = graphql(`
  fragment CouncilYearParts on CouncilYear {
    id version fiscalYear state form name reason purpose rules budgetYen overBudget ties otherBodies crisisPlan
  }
`);

const Save = saving("CouncilYear");

const TEXTS = ["purpose", "rules", "overBudget", "ties", "otherBodies", "crisisPlan"] as const;

interface CouncilYearProps {
  council: string;
  kept: FragmentOf<typeof CouncilYearParts> | undefined;
  reload: () => Promise<void>;
}

/** Where the council stands in the year, which the spaces above see, and how it works. */
export function CouncilYear({ council, kept, reload }: CouncilYearProps) {
  const { say } = useLanguage();
  const { year } = useYear();
  const records = useRecords({
    saving: Save,
    council,
    year,
    onSaved: reload,
    add: words.add,
    blank: {
      state: "PLANNED",
      form: "OWN",
      name: "",
      reason: "",
      purpose: "",
      rules: "",
      budgetYen: null,
      overBudget: "",
      ties: "",
      otherBodies: "",
      crisisPlan: "",
    },
    fields: [
      { name: "state", label: words.state, kind: "choice", options: optionsOf(councilStateWords, say) },
      { name: "form", label: words.form, kind: "choice", options: optionsOf(formWords, say) },
      { name: "name", label: words.name, kind: "line" },
      { name: "budgetYen", label: words.budgetYen, kind: "number" },
      { name: "reason", label: words.reason, kind: "long" },
      ...TEXTS.map((name) => ({ name, label: words[name], kind: "long" as const })),
    ],
  });
  // There is one of each year: it is changed, and another is not added.
  const shown = kept ? { ...records, add: null } : records;
  return (
    <Section title={say(words.title)} action={kept && records.edit(kept, say(words.title))}>
      <RecordList records={shown} count={kept ? 1 : 0} empty={words.empty}>
        {kept && (
          <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[16rem_1fr] [&_dt]:font-bold">
            <dt>{say(words.state)}</dt>
            <dd>
              {say(councilStateWords[kept.state])} ／ {say(formWords[kept.form])}
              {kept.name && ` ／ ${kept.name}`}
            </dd>
            {kept.reason && (
              <>
                <dt>{say(words.reason)}</dt>
                <dd className="whitespace-pre-wrap">{kept.reason}</dd>
              </>
            )}
            <dt>{say(words.budgetYen)}</dt>
            <dd>{kept.budgetYen === null ? say(common.empty) : say(words.yen(kept.budgetYen))}</dd>
            {TEXTS.map((name) => (
              <div key={name} className="contents">
                <dt>{say(words[name])}</dt>
                <dd className="whitespace-pre-wrap">{kept[name] || say(common.empty)}</dd>
              </div>
            ))}
          </dl>
        )}
      </RecordList>
    </Section>
  );
}
