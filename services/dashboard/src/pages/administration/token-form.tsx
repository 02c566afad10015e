import { useState } from "react";
import { ask } from "../../api/ask";
import { graphql } from "../../api/graphql";
import { accepted } from "../../api/outcome";
import { useSend } from "../../api/use-send";
import { useLanguage } from "../../language/language";
import { Button } from "../../parts/button";
import { FailureNotice } from "../../parts/failure-notice";
import { Field } from "../../parts/field";
import { ShownOnce } from "../../parts/shown-once";
import { roleLabels, tokenWords as words } from "../../words/administration";

const Create = graphql(`
  mutation CreateToken($input: CreateTokenInput!) {
    createToken(input: $input) {
      __typename
      ... on TokenCreated { secret }
      ... on Refused { message { ja en } }
    }
  }
`);

const ROLES = ["VIEWER", "EDITOR"] as const;

export function TokenForm({ onMade }: { onMade: () => Promise<void> }) {
  const { say } = useLanguage();
  const { busy, failure, send } = useSend();
  const [name, setName] = useState("");
  const [role, setRole] = useState<(typeof ROLES)[number]>("VIEWER");
  const [until, setUntil] = useState("");
  const [networks, setNetworks] = useState("");
  const [secret, setSecret] = useState<string>();
  return (
    <form
      className="mb-8"
      onSubmit={(event) => {
        event.preventDefault();
        void send(async () => {
          const lines = networks.split("\n").filter((it) => it.trim() !== "");
          // The last second of the chosen day in Japan.
          const input = { name, role, expiresAt: `${until}T23:59:59+09:00`, networks: lines };
          setSecret(accepted((await ask(Create, { input })).createToken).secret);
          setName("");
          await onMade();
        });
      }}
    >
      <div className="grid gap-x-6 sm:grid-cols-3">
        <Field label={say(words.name)} required value={name} onChange={setName} />
        <Field
          label={say(words.role)}
          value={role}
          options={ROLES.map((it) => ({ value: it, label: say(roleLabels[it]) }))}
          onChange={(value) => setRole(ROLES.find((it) => it === value) ?? role)}
        />
        <Field label={say(words.expires)} type="date" required value={until} onChange={setUntil} />
        <Field className="sm:col-span-3" label={say(words.networks)} rows={2} value={networks} onChange={setNetworks} />
      </div>
      <FailureNotice failure={failure} />
      {secret && <ShownOnce about={words.secret} text={secret} />}
      <Button type="submit" look="first" disabled={busy}>
        {say(words.make)}
      </Button>
    </form>
  );
}
