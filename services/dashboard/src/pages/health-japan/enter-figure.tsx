import { useState } from "react";
import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { fiscalYear } from "../../lib/era";
import { useYear } from "../../lib/year";
import { Button } from "../../parts/button";
import { FailureNotice } from "../../parts/failure-notice";
import { Field } from "../../parts/field";
import { saving } from "../../record/saving";
import { useEditor } from "../../record/use-editor";
import { common } from "../../words/common";
import { targetWords as words } from "../../words/health-japan";
import type { Indicator, Target } from "./plan-parts";

const Query = graphql(`
  query TargetFigures($year: Int!) {
    targetFigures(fiscalYear: $year, first: 500) {
      nodes { id version fiscalYear target subgroup sex value numerator denominator standardError source }
    }
  }
`);

const Save = saving("TargetFigure");

/** A plan's baselines are older than its first year. */
const BEFORE = 8;

interface EnterFigureProps {
  target: Target;
  indicator: Indicator;
  plan: { from: number; to: number };
  onSaved: () => Promise<void>;
}

/** Writes a value of a year; where there is one already, that one is changed. */
export function EnterFigure({ target, indicator, plan, onSaved }: EnterFigureProps) {
  const { say } = useLanguage();
  const { present } = useYear();
  const [year, setYear] = useState(Math.min(present, plan.to));
  const query = useQuery(Query, { year });
  const editor = useEditor({
    saving: Save,
    council: null,
    year,
    onSaved: async () => {
      await Promise.all([query.reload(), onSaved()]);
    },
    fields: [
      { name: "value", label: words.figure, hint: words.figureHelp(say(indicator.unit)), kind: "decimal" },
      { name: "standardError", label: words.error, hint: words.errorHelp, kind: "decimal" },
      { name: "numerator", label: words.numerator, hint: words.countsHelp, kind: "number" },
      { name: "denominator", label: words.denominator, hint: words.countsHelp, kind: "number" },
      { name: "source", label: words.from, kind: "line", required: true },
    ],
  });
  const years = Array.from(
    { length: Math.min(present, plan.to) - plan.from + BEFORE + 1 },
    (_, at) => plan.from - BEFORE + at,
  );
  const { key: subgroup, sex } = indicator;
  const written = query.data?.targetFigures.nodes.find(
    (it) => it.target === target.target && it.subgroup === subgroup && it.sex === sex,
  );
  const title = say(words.form(say(indicator.name), say(fiscalYear(year))));
  return (
    <div className="no-print mt-3 rounded-lg bg-soft p-4">
      <div className="flex flex-wrap items-end gap-x-4">
        <Field
          label={say(words.entryYear)}
          value={`${year}`}
          options={years.toReversed().map((it) => ({ value: `${it}`, label: say(fiscalYear(it)) }))}
          onChange={(it) => setYear(Number(it))}
        />
        <Button
          className="mb-3"
          disabled={!query.data}
          onClick={() => {
            if (written) {
              const { id, version, fiscalYear: of, ...content } = written;
              return editor.open(title, content, { id, version, fiscalYear: of });
            }
            const blank = { value: null, numerator: null, denominator: null, standardError: null, source: "" };
            editor.open(title, { target: target.target, subgroup, sex, ...blank });
          }}
        >
          {say(written ? common.edit : words.entry)}
          <span className="sr-only"> {title}</span>
        </Button>
      </div>
      <p className="text-quiet">{say(words.entryNote)}</p>
      <FailureNotice failure={query.failure} onRetry={() => void query.reload()} />
      {editor.form}
    </div>
  );
}
