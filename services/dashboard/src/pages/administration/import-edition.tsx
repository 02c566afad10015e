import { useState } from "react";
import { ask } from "../../api/ask";
import { graphql } from "../../api/graphql";
import { accepted } from "../../api/outcome";
import { useSend } from "../../api/use-send";
import { useLanguage } from "../../language/language";
import type { Words } from "../../language/words";
import { Button } from "../../parts/button";
import { FailureNotice } from "../../parts/failure-notice";
import { Field } from "../../parts/field";
import { Notice } from "../../parts/notice";
import { jobWords as words } from "../../words/administration";

const Import = graphql(`
  mutation ImportEdition($input: ImportEditionInput!) {
    importEdition(input: $input) {
      __typename
      ... on Refused { message { ja en } }
    }
  }
`);

export function ImportEdition({ onStarted }: { onStarted: () => Promise<void> }) {
  const { say } = useLanguage();
  const { busy, failure, send } = useSend();
  const [folder, setFolder] = useState("");
  const [said, setSaid] = useState<Words>();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send(async () => {
          const begun = accepted((await ask(Import, { input: { folder } })).importEdition);
          setSaid(begun.__typename === "JobStarted" ? words.started : words.running);
          await onStarted();
        });
      }}
    >
      <Field className="max-w-xl" label={say(words.folder)} value={folder} onChange={setFolder} />
      <FailureNotice failure={failure} />
      {said && <Notice look="good">{say(said)}</Notice>}
      <Button type="submit" look="first" disabled={busy}>
        {say(words.import)}
      </Button>
    </form>
  );
}
