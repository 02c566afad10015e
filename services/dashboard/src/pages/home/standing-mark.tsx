import { useLanguage } from "../../language/language";
import { standingWords } from "../../words/states";

const MARKS = { HELD: "●", PLANNED: "◐", NOT_HELD: "○", NOT_SET_UP: "×", UNKNOWN: "？" } as const;

export function StandingMark({ standing }: { standing: keyof typeof MARKS }) {
  const { say } = useLanguage();
  return (
    <span className="whitespace-nowrap">
      <span aria-hidden="true">{MARKS[standing]}</span> {say(standingWords[standing])}
    </span>
  );
}
