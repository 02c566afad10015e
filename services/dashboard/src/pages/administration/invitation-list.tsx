import { ask } from "../../api/ask";
import { type FragmentOf, graphql } from "../../api/graphql";
import { accepted } from "../../api/outcome";
import { useSend } from "../../api/use-send";
import { useLanguage } from "../../language/language";
import { day } from "../../lib/era";
import { Button } from "../../parts/button";
import { FailureNotice } from "../../parts/failure-notice";
import { ListRow } from "../../parts/list-row";
import { Section } from "../../parts/section";
import { roleLabels, peopleWords as words } from "../../words/administration";

export const InvitationParts = graphql(`
  fragment InvitationParts on Invitation { id name mail role validTo expiresAt acceptedAt revokedAt }
`);

const Revoke = graphql(`
  mutation RevokeInvitation($id: ID!) {
    revokeInvitation(id: $id) {
      __typename
      ... on Refused { message { ja en } }
    }
  }
`);

interface InvitationListProps {
  invitations: readonly FragmentOf<typeof InvitationParts>[];
  reload: () => Promise<void>;
}

export function InvitationList({ invitations, reload }: InvitationListProps) {
  const { say, language } = useLanguage();
  const { busy, failure, send } = useSend();
  const revoke = (id: string) =>
    send(async () => {
      accepted((await ask(Revoke, { id })).revokeInvitation);
      await reload();
    });
  return (
    <Section title={say(words.invitations)}>
      {invitations.length === 0 && <p>{say(words.noInvitations)}</p>}
      <FailureNotice failure={failure} />
      <ul>
        {invitations.map((it) => (
          <ListRow key={it.id}>
            <span>
              <strong>{it.name}</strong>
              <span className="block break-all text-quiet">{it.mail}</span>
            </span>
            <span>
              {say(roleLabels[it.role])}
              {it.validTo && (
                <span className="block text-quiet">{say(words.rightUntil(day(it.validTo, language)))}</span>
              )}
            </span>
            <span>
              {it.revokedAt
                ? say(words.revoked)
                : say(
                    it.acceptedAt
                      ? words.accepted(day(it.acceptedAt, language))
                      : words.waiting(day(it.expiresAt, language)),
                  )}
            </span>
            {!it.acceptedAt && !it.revokedAt && (
              <Button of={it.name} className="justify-self-start" disabled={busy} onClick={() => void revoke(it.id)}>
                {say(words.revoke)}
              </Button>
            )}
          </ListRow>
        ))}
      </ul>
    </Section>
  );
}
