import { useState } from "react";
import { ask } from "../../api/ask";
import { graphql } from "../../api/graphql";
import { accepted } from "../../api/outcome";
import { useSend } from "../../api/use-send";
import { useLanguage } from "../../language/language";
import { Button } from "../../parts/button";
import { FailureNotice } from "../../parts/failure-notice";
import { Field } from "../../parts/field";
import { Notice } from "../../parts/notice";
import { Section } from "../../parts/section";
import { useSession } from "../../session/session";
import { settingWords as words } from "../../words/settings";

const Rename = graphql(`
  mutation RenameSpace($name: String!) {
    renameSpace(name: $name) {
      __typename
      ... on Refused { message { ja en } }
    }
  }
`);

/** Gives the space another name, which the header shows at once. */
export function RenameSpace() {
  const { say } = useLanguage();
  const { space, refresh } = useSession();
  const { busy, failure, send } = useSend();
  const [name, setName] = useState(space.name);
  const [done, setDone] = useState(false);
  return (
    <Section title={say(words.name)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send(async () => {
            accepted((await ask(Rename, { name })).renameSpace);
            setDone(true);
            await refresh();
          });
        }}
      >
        <Field
          className="max-w-xl"
          label={say(words.name)}
          hint={say(words.nameHelp)}
          required
          value={name}
          onChange={setName}
        />
        <FailureNotice failure={failure} />
        {done && name === space.name && <Notice look="good">{say(words.renamed)}</Notice>}
        <Button type="submit" disabled={busy || name === space.name}>
          {say(words.rename)}
        </Button>
      </form>
    </Section>
  );
}
