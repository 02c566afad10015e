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
import { ShownOnce } from "../../parts/shown-once";
import { useSession } from "../../session/session";
import { roleLabels, peopleWords as words } from "../../words/administration";
import { CouncilChoice } from "./council-choice";
import { rolesOf } from "./roles";

const Invite = graphql(`
  mutation InviteMember($input: InviteMemberInput!) {
    inviteMember(input: $input) {
      __typename
      ... on MemberInvited { link }
      ... on Refused { message { ja en } }
    }
  }
`);

/** What somebody should know before they give a role of wide or narrow sight. */
const HELP = { OPERATOR: words.operatorHelp, RESEARCHER: words.researcherHelp, GUEST: words.guestHelp } as const;
const helpOf = (role: keyof typeof roleLabels) => (role in HELP ? HELP[role as keyof typeof HELP] : undefined);

export function InviteForm({ onInvited }: { onInvited: () => Promise<void> }) {
  const { say } = useLanguage();
  const { space } = useSession();
  const { busy, failure, send } = useSend();
  const roles = rolesOf(space);
  const [name, setName] = useState("");
  const [mail, setMail] = useState("");
  const [role, setRole] = useState<keyof typeof roleLabels>(roles[0]);
  const [council, setCouncil] = useState("");
  const help = helpOf(role);
  const [validTo, setValidTo] = useState("");
  const [invited, setInvited] = useState<{ link: string | null }>();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send(async () => {
          const of = role === "GUEST" ? council : null;
          const input = { name, mail, role, validTo: validTo || null, council: of };
          setInvited(accepted((await ask(Invite, { input })).inviteMember));
          setName("");
          setMail("");
          await onInvited();
        });
      }}
    >
      <div className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-4">
        <Field label={say(words.name)} required value={name} onChange={setName} />
        <Field label={say(words.mail)} type="email" required value={mail} onChange={setMail} />
        <Field
          label={say(words.role)}
          value={role}
          options={roles.map((it) => ({ value: it, label: say(roleLabels[it]) }))}
          onChange={(value) => setRole(roles.find((it) => it === value) ?? role)}
        />
        <Field label={say(words.validTo)} type="date" value={validTo} onChange={setValidTo} />
        {role === "GUEST" && <CouncilChoice value={council} onChange={setCouncil} />}
      </div>
      {help && <p className="mb-3 max-w-4xl">{say(help)}</p>}
      <FailureNotice failure={failure} />
      {invited &&
        (invited.link ? (
          <ShownOnce title={words.invited} about={words.link} text={invited.link} />
        ) : (
          <Notice look="good" title={say(words.invited)}>
            <p>{say(words.mailed)}</p>
          </Notice>
        ))}
      <Button type="submit" look="first" disabled={busy}>
        {say(words.send)}
      </Button>
    </form>
  );
}
