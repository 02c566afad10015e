import { ask } from "../../api/ask";
import { graphql } from "../../api/graphql";
import { accepted } from "../../api/outcome";
import { useSend } from "../../api/use-send";
import { useLanguage } from "../../language/language";
import { Button } from "../../parts/button";
import { Dialog } from "../../parts/dialog";
import { FailureNotice } from "../../parts/failure-notice";
import { useSession } from "../../session/session";
import { common } from "../../words/common";
import { entryWords, enterWords as words } from "../../words/emergency";

const BreakGlass = graphql(`
  mutation BreakGlass($input: BreakGlassInput!) {
    breakGlass(input: $input) {
      __typename
      ... on GlassBroken { endsAt }
      ... on Refused { message { ja en } }
    }
  }
`);

interface ConfirmEntryProps {
  space: string;
  name: string;
  reason: string;
  minutes: number;
  onClose: () => void;
  onEntered: (endsAt: string) => Promise<void>;
}

/** The last step before a space is entered: what its people will read. */
export function ConfirmEntry({ space, name, reason, minutes, onClose, onEntered }: ConfirmEntryProps) {
  const { say } = useLanguage();
  const { me } = useSession();
  const { busy, failure, send } = useSend();
  const enter = () =>
    send(async () => {
      await onEntered(accepted((await ask(BreakGlass, { input: { space, reason, minutes } })).breakGlass).endsAt);
    });
  return (
    <Dialog title={say(words.sure(name))} onClose={onClose}>
      <p>{say(words.sureHelp)}</p>
      <dl className="my-3 grid gap-x-6 gap-y-1 border border-line bg-soft p-3 sm:grid-cols-[max-content_1fr] [&_dt]:font-bold">
        <dt>{say(words.who)}</dt>
        <dd>{me.account.name}</dd>
        <dt>{say(words.minutes)}</dt>
        <dd>{say(words.minutesOf(minutes))}</dd>
        <dt>{say(entryWords.reason)}</dt>
        <dd className="break-words whitespace-pre-wrap">{reason}</dd>
      </dl>
      <FailureNotice failure={failure} />
      <div className="mt-4 flex flex-wrap gap-3">
        <Button look="danger" disabled={busy} onClick={() => void enter()}>
          {say(words.enter)}
        </Button>
        <Button onClick={onClose}>{say(common.cancel)}</Button>
      </div>
    </Dialog>
  );
}
