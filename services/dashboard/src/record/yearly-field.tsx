import { useLanguage } from "../language/language";
import { fiscalYear } from "../lib/era";
import { Field } from "../parts/field";
import type { FieldSpec, YearLine } from "./field-spec";
import { byYear, linesOf, textOf } from "./yearly";

interface YearlyFieldProps<Input> {
  spec: FieldSpec<Input>;
  year: number;
  lines: readonly YearLine[];
  onChange: (lines: YearLine[]) => void;
}

/** Lines by fiscal year, in a box for each. */
export function YearlyField<Input>({ spec, year, lines, onChange }: YearlyFieldProps<Input>) {
  const { say } = useLanguage();
  return (
    <fieldset className="my-3 sm:col-span-2">
      <legend className="font-bold">{say(spec.label)}</legend>
      {spec.hint && <p className="text-[1rem] text-quiet">{say(spec.hint)}</p>}
      <div className="grid gap-x-6 sm:grid-cols-2">
        {byYear(lines, year).map((it) => (
          <Field
            key={it}
            label={say(fiscalYear(it))}
            rows={2}
            value={textOf(lines, it)}
            onChange={(text) => onChange(linesOf(lines, it, text))}
          />
        ))}
      </div>
    </fieldset>
  );
}
