import { useState } from "react";
import { type FragmentOf, graphql } from "../../api/graphql";
import { useLanguage } from "../../language/language";
import { moment } from "../../lib/era";
import { Button } from "../../parts/button";
import { Section } from "../../parts/section";
import { providerWords as words } from "../../words/provider";
import { RemoveProvider } from "./remove-provider";

export const ProviderParts = graphql(`
  fragment ProviderParts on IdentityProvider { label issuer clientId hasSecret updatedAt }
`);

export type Provider = FragmentOf<typeof ProviderParts>;

interface ProviderStateProps {
  provider: Provider;
  onRemoved: () => Promise<void>;
}

/** What is set, without the secret. */
export function ProviderState({ provider, onRemoved }: ProviderStateProps) {
  const { say, language } = useLanguage();
  const [removes, setRemoves] = useState(false);
  const facts = [
    [words.label, provider.label],
    [words.issuer, provider.issuer],
    [words.clientId, provider.clientId],
    [words.secret, say(provider.hasSecret ? words.hasSecret : words.noSecret)],
    [words.updated, moment(provider.updatedAt, language)],
  ] as const;
  return (
    <Section
      title={say(words.state)}
      action={
        <Button look="danger" onClick={() => setRemoves(true)}>
          {say(words.remove)}
        </Button>
      }
    >
      <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[max-content_1fr] [&_dt]:font-bold">
        {facts.map(([name, text]) => (
          <div key={name[0]} className="contents">
            <dt>{say(name)}</dt>
            <dd className="break-all">{text}</dd>
          </div>
        ))}
      </dl>
      {removes && <RemoveProvider label={provider.label} onClose={() => setRemoves(false)} onRemoved={onRemoved} />}
    </Section>
  );
}
