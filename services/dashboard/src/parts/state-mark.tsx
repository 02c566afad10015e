import { useLanguage } from "../language/language";
import { answerWords } from "../words/states";

const FILLS = {
  DONE: "fill-done",
  STARTED: "fill-started",
  NOT_YET: "fill-notyet",
  UNANSWERED: "fill-unanswered",
  NOT_APPLICABLE: "",
  NOT_ASKED: "",
} as const;

export function StateMark({ state }: { state: keyof typeof FILLS }) {
  const { say } = useLanguage();
  return (
    <span className="flex items-center gap-2 whitespace-nowrap">
      <span aria-hidden="true" className={`inline-block size-4 shrink-0 border border-line ${FILLS[state]}`} />
      {say(answerWords[state])}
    </span>
  );
}
