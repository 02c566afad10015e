import { type KeyboardEvent, useRef, useState } from "react";
import { useLanguage } from "../../language/language";
import { checklistWords as words } from "../../words/checklist";
import { answerWords } from "../../words/states";
import type { AnswerStatus } from "./parts";

const CHOICES = [
  ["DONE", "1", "✓"],
  ["STARTED", "2", "▶"],
  ["NOT_YET", "3", "○"],
  ["NOT_APPLICABLE", "4", "―"],
] as const;

interface StatusBarProps {
  item: string;
  number: string;
  status: AnswerStatus;
  disabled: boolean;
  onChoose: (status: AnswerStatus) => void;
}

/** The four answers, one stop for Tab; arrows to the sides go between them. */
export function StatusBar({ item, number, status, disabled, onChoose }: StatusBarProps) {
  const { say } = useLanguage();
  const bar = useRef<HTMLDivElement>(null);
  const chosen = CHOICES.findIndex(([it]) => it === status);
  const [at, setAt] = useState(Math.max(chosen, 0));
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = (at + step + CHOICES.length) % CHOICES.length;
    setAt(next);
    bar.current?.querySelectorAll("button")[next]?.focus();
  };
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={say(words.status(number))}
      data-item={item}
      onKeyDown={onKey}
      className="grid grid-cols-2 gap-1 sm:flex"
    >
      {CHOICES.map(([value, digit, mark], index) => {
        const on = value === status;
        return (
          <button
            key={value}
            type="button"
            tabIndex={index === at ? 0 : -1}
            aria-pressed={on}
            aria-disabled={disabled}
            aria-keyshortcuts={digit}
            onFocus={() => setAt(index)}
            onClick={() => !disabled && onChoose(on ? "UNANSWERED" : value)}
            className={`min-h-11 rounded-lg border-2 px-2.5 whitespace-nowrap ${on ? "border-main bg-main font-bold text-white" : "border-line bg-white hover:bg-blue-50"}`}
          >
            <span aria-hidden="true">{on ? mark : digit}</span> {say(answerWords[value])}
          </button>
        );
      })}
    </div>
  );
}
