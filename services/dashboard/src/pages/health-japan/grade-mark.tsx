import { useLanguage } from "../../language/language";
import { gradeWords } from "../../words/health-japan";
import { gradeLetter } from "./grade-letter";
import type { Grade } from "./plan-parts";

/** The letter with its word: the letter alone says nothing to who has not read the report. */
export function GradeMark({ grade }: { grade: Grade }) {
  const { say } = useLanguage();
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      <strong className="inline-block min-w-9 shrink-0 rounded border-2 border-ink bg-white px-1.5 text-center leading-tight">
        {gradeLetter(grade)}
      </strong>
      <span>{say(gradeWords[grade])}</span>
    </span>
  );
}
