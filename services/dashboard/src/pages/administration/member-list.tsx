import { useState } from "react";
import { ask } from "../../api/ask";
import { type FragmentOf, graphql } from "../../api/graphql";
import { accepted } from "../../api/outcome";
import { useSend } from "../../api/use-send";
import { useLanguage } from "../../language/language";
import { day } from "../../lib/era";
import { Button } from "../../parts/button";
import { Dialog } from "../../parts/dialog";
import { FailureNotice } from "../../parts/failure-notice";
import { Section } from "../../parts/section";
import { roleLabels, peopleWords as words } from "../../words/administration";
import { common } from "../../words/common";
import { ChangeMember } from "./change-member";

export const MemberParts = graphql(`
  fragment MemberParts on Member { id name mail role validTo revokedAt }
`);

const Revoke = graphql(`
  mutation RevokeMember($id: ID!) {
    revokeMember(id: $id) {
      __typename
      ... on Refused { message { ja en } }
    }
  }
`);

interface MemberListProps {
  members: readonly FragmentOf<typeof MemberParts>[];
  reload: () => Promise<void>;
}

export function MemberList({ members, reload }: MemberListProps) {
  const { say, language } = useLanguage();
  const { busy, failure, send } = useSend();
  const [ending, setEnding] = useState<MemberListProps["members"][number]>();
  const [changing, setChanging] = useState<MemberListProps["members"][number]>();
  const revoke = (id: string) =>
    send(async () => {
      accepted((await ask(Revoke, { id })).revokeMember);
      setEnding(undefined);
      await reload();
    });
  return (
    <Section title={say(words.members)}>
      <ul>
        {members.map((it) => (
          <li
            key={it.id}
            className="grid items-center gap-x-6 border-b border-gray-400 py-2.5 md:grid-cols-[1fr_1fr_1fr_auto]"
          >
            <span>
              <strong>{it.name}</strong>
              <span className="block break-all text-quiet">{it.mail}</span>
            </span>
            <span>{say(roleLabels[it.role])}</span>
            <span>{it.revokedAt ? say(words.ended) : it.validTo && say(words.until(day(it.validTo, language)))}</span>
            {!it.revokedAt && (
              <span className="flex flex-wrap gap-2">
                <Button onClick={() => setChanging(it)}>
                  {say(words.change)}
                  <span className="sr-only"> {it.name}</span>
                </Button>
                <Button onClick={() => setEnding(it)}>
                  {say(words.end)}
                  <span className="sr-only"> {it.name}</span>
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {changing && <ChangeMember member={changing} onClose={() => setChanging(undefined)} onChanged={reload} />}
      {ending && (
        <Dialog title={say(words.end)} onClose={() => setEnding(undefined)}>
          <p>{say(words.sure(ending.name))}</p>
          <FailureNotice failure={failure} />
          <div className="mt-4 flex gap-3">
            <Button look="danger" disabled={busy} onClick={() => void revoke(ending.id)}>
              {say(words.end)}
            </Button>
            <Button onClick={() => setEnding(undefined)}>{say(common.cancel)}</Button>
          </div>
        </Dialog>
      )}
    </Section>
  );
}
