import { useState } from "react";
import { ask } from "../../api/ask";
import { graphql } from "../../api/graphql";
import { accepted } from "../../api/outcome";
import { useSend } from "../../api/use-send";
import { useLanguage } from "../../language/language";
import { Button } from "../../parts/button";
import { Dialog } from "../../parts/dialog";
import { FailureNotice } from "../../parts/failure-notice";
import { Field } from "../../parts/field";
import { useSession } from "../../session/session";
import { roleLabels, peopleWords as words } from "../../words/administration";
import { common } from "../../words/common";
import { rolesOf } from "./roles";

const Change = graphql(`
  mutation ChangeMember($input: ChangeMemberInput!) {
    changeMember(input: $input) {
      __typename
      ... on Refused { message { ja en } }
    }
  }
`);

interface ChangeMemberProps {
  member: { id: string; name: string; role: keyof typeof roleLabels; validTo: string | null };
  onClose: () => void;
  onChanged: () => Promise<void>;
}

/** Another role of this space, or another last day; a guest stays a guest. */
export function ChangeMember({ member, onClose, onChanged }: ChangeMemberProps) {
  const { say } = useLanguage();
  const { space } = useSession();
  const { busy, failure, send } = useSend();
  const roles = member.role === "GUEST" ? (["GUEST"] as const) : rolesOf(space).filter((it) => it !== "GUEST");
  const [role, setRole] = useState(member.role);
  const [validTo, setValidTo] = useState(member.validTo ?? "");
  return (
    <Dialog title={say(words.changeOf(member.name))} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send(async () => {
            accepted((await ask(Change, { input: { id: member.id, role, validTo } })).changeMember);
            await onChanged();
            onClose();
          });
        }}
      >
        <Field
          label={say(words.role)}
          {...(member.role === "GUEST" ? { hint: say(words.guestStays) } : {})}
          value={role}
          options={roles.map((it) => ({ value: it, label: say(roleLabels[it]) }))}
          onChange={(value) => setRole(roles.find((it) => it === value) ?? role)}
        />
        <Field
          label={say(words.lastDay)}
          hint={say(words.lastDayHint)}
          type="date"
          required
          value={validTo}
          onChange={setValidTo}
        />
        <FailureNotice failure={failure} />
        <div className="mt-4 flex flex-wrap gap-3">
          <Button type="submit" look="first" disabled={busy}>
            {say(busy ? common.saving : common.save)}
          </Button>
          <Button onClick={onClose}>{say(common.cancel)}</Button>
        </div>
      </form>
    </Dialog>
  );
}
