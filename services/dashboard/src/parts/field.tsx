import { type ReactNode, useId } from "react";
import { useLanguage } from "../language/language";
import { common } from "../words/common";

const BOX = "w-full rounded-lg border border-line bg-white px-3 py-2 min-h-11";

interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  value: string;
  onChange: (value: string) => void;
  type?: "text" | "email" | "password" | "date" | "number" | "search";
  rows?: number;
  options?: readonly { value: string; label: string }[];
  required?: boolean;
  readOnly?: boolean;
  autoComplete?: string;
  inputMode?: "numeric";
  /** Of numbers: without it a browser refuses decimals. */
  step?: "any";
  className?: string;
}

/** A label with its box: one line, several (`rows`), or a choice (`options`). */
export function Field({ label, hint, value, onChange, rows, options, className = "", ...box }: FieldProps) {
  const { say } = useLanguage();
  const id = useId();
  const more = { id, value, ...(hint ? { "aria-describedby": `${id}-hint` } : {}) };
  const { type: _, inputMode: __, step: ___, ...plain } = box;
  return (
    <div className={`my-3 ${className}`}>
      <label htmlFor={id} className="mb-1 block font-bold">
        {label}
        {box.required && <span className="ms-2 font-normal text-red-1000">{say(common.required)}</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="mb-1 text-[1rem] text-quiet">
          {hint}
        </p>
      )}
      {options ? (
        <select className={BOX} {...more} required={box.required} onChange={(it) => onChange(it.target.value)}>
          {!options.some((it) => it.value === value) && <option value={value}>{say(common.choose)}</option>}
          {options.map((it) => (
            <option key={it.value} value={it.value}>
              {it.label}
            </option>
          ))}
        </select>
      ) : rows ? (
        <textarea className={BOX} rows={rows} {...more} {...plain} onChange={(it) => onChange(it.target.value)} />
      ) : (
        <input className={`${BOX} read-only:bg-soft`} {...more} {...box} onChange={(it) => onChange(it.target.value)} />
      )}
    </div>
  );
}
