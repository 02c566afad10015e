import { useState } from "react";
import { ask } from "../../api/ask";
import { graphql } from "../../api/graphql";
import { accepted } from "../../api/outcome";
import { useSend } from "../../api/use-send";
import { useLanguage } from "../../language/language";
import { ConflictView } from "../../parts/conflict-view";
import { Dialog } from "../../parts/dialog";
import { FailureNotice } from "../../parts/failure-notice";
import { correctionWords as words } from "../../words/correction";
import { CheckCorrection } from "./check-correction";
import { type Correction, conflictOf } from "./correction";
import { CorrectionForm } from "./correction-form";
import { type Entry, entriesOf, type Part, Query, variablesOf } from "./entries";

const Correct = graphql(`
  mutation CorrectCatalogue($input: CorrectCatalogueInput!) {
    correctCatalogue(input: $input) {
      __typename
      ... on Refused { message { ja en } }
    }
  }
`);

const FIELDS = { ja: words.ja, en: words.en };

interface CorrectEntryProps {
  part: Part;
  entry: Entry;
  onClose: () => void;
  onChanged: () => Promise<void>;
  onDone: () => void;
}

/** Words are typed, looked at beside those they replace, and then sent: they go to the whole nation. */
export function CorrectEntry({ part, entry, onClose, onChanged, onDone }: CorrectEntryProps) {
  const { say } = useLanguage();
  const { busy, failure, send } = useSend();
  const { catalogue, name } = entry;
  const [seen, setSeen] = useState(entry.text);
  const [typed, setTyped] = useState<Correction>({ ...entry.text, source: entry.source, verified: false });
  const [checks, setChecks] = useState(false);
  const [found, setFound] = useState<Entry["text"]>();
  const apply = (before: Entry["text"]) =>
    send(async () => {
      // The gateway keeps no version of these words: whether somebody was faster is seen by reading them again.
      const now = entriesOf(await ask(Query, variablesOf(part))).find((it) => it.name === name)?.text;
      if (now && (now.ja !== before.ja || now.en !== before.en)) return setFound(now);
      accepted((await ask(Correct, { input: { catalogue, name, ...typed } })).correctCatalogue);
      await onChanged();
      onDone();
    });
  return (
    <Dialog title={say(words.title(say(entry.number)))} onClose={onClose}>
      {found ? (
        <ConflictView
          conflict={conflictOf(found, typed)}
          names={FIELDS}
          onTheirs={() => void onChanged().then(onClose)}
          onMine={() => {
            setSeen(found);
            setFound(undefined);
            void apply(found);
          }}
        />
      ) : checks ? (
        <CheckCorrection
          before={seen}
          after={typed}
          busy={busy}
          onApply={() => void apply(seen)}
          onBack={() => setChecks(false)}
        />
      ) : (
        <CorrectionForm before={seen} typed={typed} onType={setTyped} onCheck={() => setChecks(true)} />
      )}
      <FailureNotice failure={failure} />
    </Dialog>
  );
}
