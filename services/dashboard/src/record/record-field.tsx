import { useLanguage } from "../language/language";
import { Check } from "../parts/check";
import { Field } from "../parts/field";
import type { FieldSpec } from "./field-spec";

interface RecordFieldProps<Input> {
  spec: FieldSpec<Input>;
  value: unknown;
  onChange: (value: string | number | boolean | null | string[]) => void;
}

/** One field, by its kind; an empty day, number or choice that may be missing is sent as nothing. */
export function RecordField<Input>({ spec, value, onChange }: RecordFieldProps<Input>) {
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
