import { useLanguage } from "../language/language";
import { answerWords } from "../words/states";

export interface CoverageCounts {
  applicable: number;
  done: number;
  started: number;
  notYet: number;
  unanswered: number;
}

const PARTS = [
  ["done", "DONE", "fill-done"],
  ["started", "STARTED", "fill-started"],
  ["notYet", "NOT_YET", "fill-notyet"],
  ["unanswered", "UNANSWERED", "fill-unanswered"],
] as const;

/** How many items are done, started, not yet, unanswered: by pattern, in this order, and in words for whoever asks. */
export function CoverageBar({ counts, className = "" }: { counts: CoverageCounts; className?: string }) {
  const { say } = useLanguage();
  const words = PARTS.map(([key, word]) => `${say(answerWords[word])} ${counts[key]}`).join(" / ");
  return (
    <span
      role="img"
      aria-label={words}
      title={words}
      className={`flex h-4 overflow-hidden border border-line bg-white ${className}`}
    >
      {PARTS.map(([key, , fill]) => (
        <span key={key} className={`h-full ${fill}`} style={{ flex: `${counts[key]} 0 0` }} />
      ))}
    </span>
  );
}

/** What the patterns mean. */
export function CoverageLegend() {
  const { say } = useLanguage();
  return (
    <ul className="my-2 flex flex-wrap gap-x-5 gap-y-1">
      {PARTS.map(([key, word, fill]) => (
        <li key={key} className="flex items-center gap-2">
          <span aria-hidden="true" className={`inline-block h-4 w-7 border border-line ${fill}`} />
          {say(answerWords[word])}
        </li>
      ))}
    </ul>
  );
}
