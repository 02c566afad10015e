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

const Invite = graphql(`
  mutation InviteMember($input: InviteMemberInput!) {
    inviteMember(input: $input) {
      __typename
      ... on MemberInvited { link }
      ... on Refused { message { ja en } }
    }
  }
`);

const ROLES = {
  space: ["EDITOR", "VIEWER", "ADMINISTRATOR"],
  platform: ["OPERATOR", "RESEARCHER"],
} as const;

export function InviteForm({ onInvited }: { onInvited: () => Promise<void> }) {
  const { say } = useLanguage();
  const { space } = useSession();
  const { busy, failure, send } = useSend();
  const roles = space.kind === "platform" ? ROLES.platform : ROLES.space;
  const [name, setName] = useState("");
  const [mail, setMail] = useState("");
  const [role, setRole] = useState<keyof typeof roleLabels>(roles[0]);
  const [validTo, setValidTo] = useState("");
  const [invited, setInvited] = useState<{ link: string | null }>();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send(async () => {
          const input = { name, mail, role, validTo: validTo || null };
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
      </div>
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
