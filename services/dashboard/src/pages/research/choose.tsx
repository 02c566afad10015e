import { useEffect, useState } from "react";
import { useLanguage } from "../../language/language";
import { fiscalYear } from "../../lib/era";
import { Button } from "../../parts/button";
import { Field } from "../../parts/field";
import { Notice } from "../../parts/notice";
import { Section } from "../../parts/section";
import { issueWords } from "../../words/issues";
import { researchWords as words } from "../../words/research";
import { AreaChoice } from "./area-choice";
import { CheckGroup } from "./check-group";
import { IndicatorChoice } from "./indicator-choice";
import { lackOf, type Question, REFERENCES, SEXES } from "./question";
import type { ResearchContext } from "./research";

interface ChooseProps {
  context: ResearchContext;
  first: Question;
  onAsk: (question: Question) => void;
}

/** What the table is made of; nothing is asked before the button is pressed. */
export function Choose({ context, first, onAsk }: ChooseProps) {
  const { say } = useLanguage();
  const [draft, setDraft] = useState(first);
  const [told, setTold] = useState(false);
  const key = JSON.stringify(first);
  // The address may change without the form: by the way back, or by a link.
  useEffect(() => setDraft(JSON.parse(key) as Question), [key]);
  const lack = lackOf(draft);
  const change = (part: Partial<Question>) => setDraft((before) => ({ ...before, ...part }));
  return (
    <div className="no-print">
      <Section title={say(words.choose)}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            setTold(true);
            if (!lack) onAsk(draft);
          }}
        >
          <IndicatorChoice
            indicators={context.indicators}
            chosen={draft.indicators}
            onChange={(indicators) => change({ indicators })}
          />
          <CheckGroup
            legend={say(words.years)}
            options={context.years.map((it) => ({ value: it.fiscalYear, label: say(fiscalYear(it.fiscalYear)) }))}
            chosen={draft.years}
            onChange={(years) => change({ years })}
          />
          <CheckGroup
            legend={say(words.sexes)}
            options={SEXES.map((it) => ({ value: it, label: say(issueWords[it]) }))}
            chosen={draft.sexes}
            onChange={(sexes) => change({ sexes })}
          />
          <Field
            className="max-w-xl"
            label={say(words.reference)}
            value={draft.reference}
            options={REFERENCES.map((it) => ({ value: it, label: say(issueWords[it]) }))}
            onChange={(value) => change({ reference: REFERENCES.find((it) => it === value) ?? draft.reference })}
          />
          <AreaChoice places={context.places} chosen={draft} onChange={change} />
          {told && lack && <Notice look="bad">{say(words[lack])}</Notice>}
          <Button type="submit" look="first">
            {say(words.show)}
          </Button>
        </form>
      </Section>
    </div>
  );
}
