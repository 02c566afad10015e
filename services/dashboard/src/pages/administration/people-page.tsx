import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { Loaded } from "../../parts/loaded";
import { Section } from "../../parts/section";
import { useSession } from "../../session/session";
import { peopleWords as words } from "../../words/administration";
import { AdministrationFrame } from "./administration-frame";
import { ExampleConsent } from "./example-consent";
import { InvitationList, InvitationParts } from "./invitation-list";
import { InviteForm } from "./invite-form";
import { MemberList, MemberParts } from "./member-list";
import { RenameSpace } from "./rename-space";

const Query = graphql(
  `
    query People {
      members(first: 200) { nodes { ...MemberParts } }
      invitations(first: 100) { nodes { ...InvitationParts } }
    }
  `,
  [MemberParts, InvitationParts],
);

/** Who may do what in this space, and until when. */
export default function PeoplePage() {
  const { say } = useLanguage();
  const { space } = useSession();
  const query = useQuery(Query, {});
  return (
    <AdministrationFrame part="people">
      <Section title={say(words.invite)}>
        <InviteForm onInvited={query.reload} />
      </Section>
      <Loaded query={query}>
        {({ members, invitations }) => (
          <>
            <MemberList members={members.nodes} reload={query.reload} />
            <InvitationList invitations={invitations.nodes} reload={query.reload} />
          </>
        )}
      </Loaded>
      {space.kind !== "platform" && (
        <>
          <RenameSpace />
          <ExampleConsent />
        </>
      )}
    </AdministrationFrame>
  );
}
