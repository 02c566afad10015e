import { useLanguage } from "../language/language";
import { catalogue } from "../language/words";
import { type Level, move } from "../lib/level";
import { levelWords } from "../words/states";

const MOVES = catalogue({
  up: ["▲ 上がった", "▲ up"],
  down: ["▼ 下がった", "▼ down"],
  same: ["→ 変わらず", "→ unchanged"],
  first: ["初めて", "first"],
});

interface LevelMarkProps {
  level: Level;
  before: Level | null;
}

/** The level and its direction, in words and by a sign. */
export function LevelMark({ level, before }: LevelMarkProps) {
  const { say } = useLanguage();
  return (
    <span className="whitespace-nowrap">
      <strong className="text-[1.1875rem]">{say(levelWords[level])}</strong>{" "}
      <span className="text-[1rem]">{say(MOVES[move(before, level)])}</span>
    </span>
  );
}
