import type { ReactNode } from "react";
import { Check } from "../../parts/check";

interface CheckGroupProps<Value> {
  legend: ReactNode;
  options: readonly { value: Value; label: string }[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
  /** A long list scrolls by itself. */
  long?: boolean;
}

/** Several of a list. */
export function CheckGroup<Value extends string | number>(props: CheckGroupProps<Value>) {
  const { legend, options, chosen, onChange, long } = props;
  return (
    <fieldset className="my-3">
      <legend className="font-bold">{legend}</legend>
      <div
        className={`grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3 ${long ? "max-h-80 overflow-y-auto rounded-lg border border-line px-3" : ""}`}
      >
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
