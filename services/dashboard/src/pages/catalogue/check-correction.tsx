import { useLanguage } from "../../language/language";
import type { Bilingual } from "../../language/words";
import { Button } from "../../parts/button";
import { common } from "../../words/common";
import { correctionWords as words } from "../../words/correction";
import type { Correction } from "./correction";

interface CheckCorrectionProps {
  before: Bilingual;
  after: Correction;
  busy: boolean;
  onApply: () => void;
  onBack: () => void;
}

/** What the whole nation will read, beside what it reads now. */
export function CheckCorrection({ before, after, busy, onApply, onBack }: CheckCorrectionProps) {
  const { say } = useLanguage();
  const changed = (["ja", "en"] as const).filter((it) => before[it] !== after[it].trim());
  return (
    <>
      <p className="font-bold">{say(changed.length > 0 ? words.everywhere : words.unchanged)}</p>
      {changed.map((it) => (
        <dl key={it} lang={it} className="my-3 grid gap-x-4 border border-line bg-soft p-3 sm:grid-cols-2">
          <div>
            <dt className="text-quiet">{say(words.present)}</dt>
            <dd className="break-words">{before[it]}</dd>
          </div>
          <div>
            <dt className="text-quiet">{say(words.becomes)}</dt>
            <dd className="font-bold break-words">{after[it]}</dd>
          </div>
        </dl>
      ))}
      <p>
        {say(words.source)}: {after.source}
      </p>
      {!after.verified && <p>{say(words.unverifiedLeft)}</p>}
      <div className="mt-4 flex flex-wrap gap-3">
        <Button look="danger" disabled={busy} onClick={onApply}>
          {say(busy ? common.saving : words.apply)}
        </Button>
        <Button onClick={onBack}>{say(words.again)}</Button>
      </div>
    </>
  );
}
