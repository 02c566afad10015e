import { useLanguage } from "../language/language";
import { fiscalYear } from "../lib/era";
import { Check } from "../parts/check";
import { Field } from "../parts/field";
import { common } from "../words/common";
import type { FieldSpec, FieldValue, YearLine } from "./field-spec";
import { YearlyField } from "./yearly-field";

interface RecordFieldProps<Input> {
  spec: FieldSpec<Input>;
  /** The record's fiscal year. */
  year: number;
  value: unknown;
  onChange: (value: FieldValue) => void;
}

/** How far ahead a goal may lie. */
const AHEAD = 10;

/** One field, by its kind; an empty day, number or choice that may be missing is sent as nothing. */
export function RecordField<Input>({ spec, year, value, onChange }: RecordFieldProps<Input>) {
  const { say } = useLanguage();
  const { kind, options = [], required = false } = spec;
  const label = say(spec.label);
  const more = spec.hint ? { hint: say(spec.hint) } : {};
  const text = value == null ? "" : String(value);
  const orNull = (typed: string) => (typed === "" ? null : typed);
  switch (kind) {
    case "check":
      return <Check label={label} checked={value === true} onChange={onChange} />;
    case "many": {
      const chosen = Array.isArray(value) ? (value as string[]) : [];
      return (
        <fieldset className="my-3 sm:col-span-2">
          <legend className="font-bold">{label}</legend>
          <div className="grid gap-x-6 sm:grid-cols-2">
            {options.map((it) => (
              <Check
                key={it.value}
                label={it.label}
                checked={chosen.includes(it.value)}
                onChange={(on) => onChange(on ? [...chosen, it.value] : chosen.filter((other) => other !== it.value))}
              />
            ))}
          </div>
        </fieldset>
      );
    }
    case "choice":
      return (
        <Field
          {...more}
          label={label}
          required={required}
          value={text}
          options={options}
          onChange={(it) => onChange(orNull(it))}
        />
      );
    case "maybe":
      return (
        <Field
          {...more}
          label={label}
          value={text}
          options={[
            { value: "", label: say(common.unknown) },
            { value: "true", label: say(common.yes) },
            { value: "false", label: say(common.no) },
          ]}
          onChange={(it) => onChange(it === "" ? null : it === "true")}
        />
      );
    case "year":
      return (
        <Field
          {...more}
          label={label}
          required={required}
          value={text}
          options={Array.from({ length: AHEAD + 1 }, (_, at) => ({
            value: `${year + at}`,
            label: say(fiscalYear(year + at)),
          }))}
          onChange={(it) => onChange(Number(it))}
        />
      );
    case "yearly":
      return <YearlyField spec={spec} year={year} lines={value as YearLine[]} onChange={onChange} />;
    case "day":
      return (
        <Field
          {...more}
          label={label}
          required={required}
          type="date"
          value={text}
          onChange={(it) => onChange(orNull(it))}
        />
      );
    case "number":
    case "decimal":
      return (
        <Field
          {...more}
          label={label}
          required={required}
          type="number"
          {...(kind === "decimal" ? { step: "any" as const } : {})}
          value={text}
          onChange={(it) => onChange(it === "" ? null : Number(it))}
        />
      );
    case "long":
      return (
        <Field
          {...more}
          className="sm:col-span-2"
          label={label}
          required={required}
          rows={5}
          value={text}
          onChange={onChange}
        />
      );
    case "line":
      return <Field {...more} label={label} required={required} value={text} onChange={onChange} />;
  }
}
