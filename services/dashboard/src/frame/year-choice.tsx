import { useId } from "react";
import { useLanguage } from "../language/language";
import { fiscalYear } from "../lib/era";
import { useYear } from "../lib/year";
import { common } from "../words/common";

const BACK = 7;

export function YearChoice() {
  const { say } = useLanguage();
  const { year, present, setYear } = useYear();
  const id = useId();
  const years = Array.from({ length: BACK + 2 }, (_, at) => present + 1 - at);
  return (
    <>
      <label htmlFor={id} className="sr-only">
        {say(common.year)}
      </label>
      <select
        id={id}
        value={year}
        onChange={(event) => setYear(Number(event.target.value))}
        className="min-h-11 rounded-lg border border-line bg-white px-2"
      >
        {years.map((it) => (
          <option key={it} value={it}>
            {say(fiscalYear(it))}
          </option>
        ))}
      </select>
    </>
  );
}
