import { useLanguage } from "../../language/language";
import { Button } from "../../parts/button";
import { resultWords as words } from "../../words/research";
import { count } from "./figures";

interface PagerProps {
  start: number;
  page: number;
  total: number;
  onStart: (start: number) => void;
}

export function Pager({ start, page, total, onStart }: PagerProps) {
  const { say } = useLanguage();
  const end = Math.min(start + page, total);
  return (
    <div className="my-3 flex flex-wrap items-center gap-3">
      <p role="status">{say(words.range(count(start + 1), count(end), count(total)))}</p>
      {total > page && (
        <div className="no-print flex flex-wrap gap-2">
          <Button disabled={start === 0} onClick={() => onStart(Math.max(0, start - page))}>
            {say(words.previous)}
          </Button>
          <Button disabled={end === total} onClick={() => onStart(start + page)}>
            {say(words.next)}
          </Button>
        </div>
      )}
    </div>
  );
}
