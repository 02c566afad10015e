import { useLanguage } from "../../language/language";
import type { Bilingual } from "../../language/words";
import { Button } from "../../parts/button";
import { Check } from "../../parts/check";
import { Field } from "../../parts/field";
import { correctionWords as words } from "../../words/correction";
import { type Correction, oneLine } from "./correction";

interface CorrectionFormProps {
  before: Bilingual;
  typed: Correction;
  onType: (typed: Correction) => void;
  onCheck: () => void;
}

/** The words in both languages, and by what they were checked. */
export function CorrectionForm({ before, typed, onType, onCheck }: CorrectionFormProps) {
  const { say } = useLanguage();
  const set = (part: Partial<Correction>) => onType({ ...typed, ...part });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onCheck();
      }}
    >
      <p className="font-bold">{say(words.present)}</p>
      <p lang="ja" className="border-s-4 border-line ps-3 break-words">
        {before.ja}
      </p>
      <Field
        label={say(words.ja)}
        hint={say(words.one)}
        required
        rows={3}
        value={typed.ja}
        onChange={(ja) => set({ ja: oneLine.ja(ja) })}
      />
      <Field
        label={say(words.en)}
        hint={say(words.one)}
        required
        rows={3}
        value={typed.en}
        onChange={(en) => set({ en: oneLine.en(en) })}
      />
      <Field
        label={say(words.source)}
        hint={say(words.sourceHint)}
        required
        value={typed.source}
        onChange={(source) => set({ source })}
      />
      <Check label={say(words.verified)} checked={typed.verified} onChange={(verified) => set({ verified })} />
      <Button type="submit" look="first">
        {say(words.look)}
      </Button>
    </form>
  );
}
