import { ask } from "../../api/ask";
import { graphql } from "../../api/graphql";
import { accepted } from "../../api/outcome";
import { useQuery } from "../../api/use-query";
import { useSend } from "../../api/use-send";
import { useLanguage } from "../../language/language";
import { day, moment } from "../../lib/era";
import { Button } from "../../parts/button";
import { FailureNotice } from "../../parts/failure-notice";
import { ListRow } from "../../parts/list-row";
import { Loaded } from "../../parts/loaded";
import { roleLabels, tokenWords as words } from "../../words/administration";
import { AdministrationFrame } from "./administration-frame";
import { TokenForm } from "./token-form";

const Query = graphql(`
  query Tokens { tokens(first: 100) { nodes { id name role expiresAt usedAt revokedAt networks } } }
`);

const Revoke = graphql(`
  mutation RevokeToken($id: ID!) {
    revokeToken(id: $id) {
      __typename
      ... on Refused { message { ja en } }
    }
  }
`);

export default function TokensPage() {
  const { say, language } = useLanguage();
  const query = useQuery(Query, {});
  const { busy, failure, send } = useSend();
  const revoke = (id: string) =>
    send(async () => {
      accepted((await ask(Revoke, { id })).revokeToken);
      await query.reload();
    });
  return (
    <AdministrationFrame part="tokens">
      <p className="mb-4">{say(words.help)}</p>
      <TokenForm onMade={query.reload} />
      <FailureNotice failure={failure} />
      <Loaded query={query}>
        {({ tokens }) => (
          <>
            {tokens.nodes.length === 0 && <p>{say(words.empty)}</p>}
            <ul>
              {tokens.nodes.map((it) => (
                <ListRow key={it.id}>
                  <strong>{it.name}</strong>
                  <span>{say(roleLabels[it.role])}</span>
                  <span>
                    {it.revokedAt ? say(words.revoked) : say(words.until(day(it.expiresAt, language)))}
                    <span className="block text-quiet">
                      {say(it.usedAt ? words.used(moment(it.usedAt, language)) : words.never)}
                      {it.networks.length > 0 && ` ／ ${it.networks.join("、")}`}
                    </span>
                  </span>
                  {!it.revokedAt && (
                    <Button
                      of={it.name}
                      className="justify-self-start"
                      disabled={busy}
                      onClick={() => void revoke(it.id)}
                    >
                      {say(words.revoke)}
                    </Button>
                  )}
                </ListRow>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </AdministrationFrame>
  );
}
