import { useLanguage } from "../../language/language";
import { Button } from "../../parts/button";
import { correctionWords as words } from "../../words/correction";
import { Unverified } from "../health-japan/unverified";
import type { Entry } from "./entries";

/** An entry in both languages, which are corrected together. */
export function EntryRow({ entry, onCorrect }: { entry: Entry; onCorrect: () => void }) {
  const { say } = useLanguage();
  const number = say(entry.number);
  return (
    <li className="grid gap-x-6 gap-y-1 border-b border-gray-400 py-3 md:grid-cols-[1fr_auto]">
      <div className="min-w-0">
        <p>
          <strong>{number}</strong>
          {entry.about && <span className="ms-3 text-quiet">{say(entry.about)}</span>}
          {!entry.verified && <Unverified />}
        </p>
        <p lang="ja" className="break-words">
          {entry.text.ja}
        </p>
        <p lang="en" className="break-words text-quiet">
          {entry.text.en}
        </p>
      </div>
      <Button of={number} className="justify-self-start self-start" onClick={onCorrect}>
        {say(words.correct)}
      </Button>
    </li>
  );
}
