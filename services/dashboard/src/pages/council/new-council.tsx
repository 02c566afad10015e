import { useState } from "react";
import { ask } from "../../api/ask";
import { graphql } from "../../api/graphql";
import { accepted } from "../../api/outcome";
import { useSend } from "../../api/use-send";
import { useLanguage } from "../../language/language";
import { Button } from "../../parts/button";
import { Empty } from "../../parts/empty";
import { FailureNotice } from "../../parts/failure-notice";
import { Field } from "../../parts/field";
import { useSession } from "../../session/session";
import { councilWords as words } from "../../words/council";

const Create = graphql(`
  mutation CreateCouncil($name: String!) {
    createCouncil(name: $name) {
      __typename
      ... on Refused { message { ja en } }
    }
  }
`);

/** A space without a council names one first. */
export function NewCouncil({ onCreated }: { onCreated: () => Promise<void> }) {
  const { say } = useLanguage();
  const { writes } = useSession();
  const { busy, failure, send } = useSend();
  const [name, setName] = useState("");
  return (
    <Empty
      action={
        writes && (
          <div className="w-full max-w-xl">
            <Field label={say(words.name)} required value={name} onChange={setName} />
            <FailureNotice failure={failure} />
            <Button
              look="first"
              disabled={busy || name.trim() === ""}
              onClick={() =>
                void send(async () => {
                  accepted((await ask(Create, { name })).createCouncil);
                  await onCreated();
                })
              }
            >
              {say(words.create)}
            </Button>
          </div>
        )
      }
    >
      {say(words.noCouncil)}
    </Empty>
  );
}
