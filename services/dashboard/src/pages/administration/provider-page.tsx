import { useState } from "react";
import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import type { Words } from "../../language/words";
import { Empty } from "../../parts/empty";
import { Loaded } from "../../parts/loaded";
import { Notice } from "../../parts/notice";
import { Section } from "../../parts/section";
import { useSession } from "../../session/session";
import { providerWords as words } from "../../words/provider";
import { AdministrationFrame } from "./administration-frame";
import { OurAddress } from "./our-address";
import { ProviderForm } from "./provider-form";
import { ProviderParts, ProviderState } from "./provider-state";

const Query = graphql(
  `
    query Provider { identityProvider { ...ProviderParts } }
  `,
  [ProviderParts],
);

/** Who vouches for people of the space, besides their passwords. */
export default function ProviderPage() {
  const { say } = useLanguage();
  const { space } = useSession();
  const query = useQuery(Query, {});
  const [said, setSaid] = useState<Words>();
  const changed = async (what: Words) => {
    await query.reload();
    setSaid(what);
  };
  return (
    <AdministrationFrame part="provider">
      <p className="mb-4 max-w-4xl">{say(words.help)}</p>
      <Loaded query={query} rows={4}>
        {({ identityProvider: provider }) => (
          <>
            {said && (
              <Notice look="good" title={say(said)}>
                {provider && <p>{say(words.doneHelp)}</p>}
              </Notice>
            )}
            {provider ? (
              <ProviderState provider={provider} onRemoved={() => changed(words.removed)} />
            ) : (
              !said && <Empty>{say(words.empty)}</Empty>
            )}
            {provider && (
              <Section title={say(words.signInTitle)}>
                <OurAddress about={words.signIn} path={`/sign-in?space=${space.id}`} />
              </Section>
            )}
            <div className="mt-8">
              <Section title={say(words.redirectTitle)}>
                <OurAddress about={words.redirect} path={`/auth/oidc/${space.id}/callback`} />
              </Section>
            </div>
            <Section title={say(words.formTitle)}>
              <ProviderForm key={provider ? "set" : "none"} provider={provider} onSet={() => changed(words.done)} />
            </Section>
          </>
        )}
      </Loaded>
    </AdministrationFrame>
  );
}
