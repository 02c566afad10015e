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
import { common } from "../../words/common";
import { providerWords as words } from "../../words/provider";
import type { Provider } from "./provider-state";

const SetProvider = graphql(`
  mutation SetIdentityProvider($input: IdentityProviderInput!) {
    setIdentityProvider(input: $input) {
      __typename
      ... on Refused { message { ja en } }
    }
  }
`);

interface ProviderFormProps {
  provider: Provider | null;
  onSet: () => Promise<void>;
}

/** What the provider says of itself and of us. The secret is written and never read. */
export function ProviderForm({ provider, onSet }: ProviderFormProps) {
  const { say } = useLanguage();
  const { busy, failure, send } = useSend();
  const [label, setLabel] = useState(provider?.label ?? "");
  const [issuer, setIssuer] = useState(provider?.issuer ?? "");
  const [clientId, setClientId] = useState(provider?.clientId ?? "");
  const [secret, setSecret] = useState("");
  const kept = provider?.hasSecret ?? false;
  const same = issuer.trim() === provider?.issuer && clientId.trim() === provider.clientId;
  return (
    <form
      className="max-w-2xl"
      onSubmit={(event) => {
        event.preventDefault();
        void send(async () => {
          const input = { label, issuer, clientId, clientSecret: secret.trim() || null };
          accepted((await ask(SetProvider, { input })).setIdentityProvider);
          setSecret("");
          await onSet();
        });
      }}
    >
      <Field label={say(words.issuer)} hint={say(words.issuerHint)} required value={issuer} onChange={setIssuer} />
      <Field label={say(words.clientId)} required autoComplete="off" value={clientId} onChange={setClientId} />
      <Field
        label={say(words.secret)}
        hint={say(kept ? words.secretKept : words.secretNew)}
        type="password"
        autoComplete="new-password"
        value={secret}
        onChange={setSecret}
      />
      {kept && !same && !secret && <Notice>{say(words.secretLost)}</Notice>}
      <Field label={say(words.label)} hint={say(words.labelHint)} required value={label} onChange={setLabel} />
      <FailureNotice failure={failure} />
      <Button type="submit" look="first" disabled={busy}>
        {say(busy ? common.saving : provider ? words.change : words.set)}
      </Button>
    </form>
  );
}
