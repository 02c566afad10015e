import { ask } from "../../api/ask";
import { graphql } from "../../api/graphql";
import { accepted } from "../../api/outcome";
import { useSend } from "../../api/use-send";
import { useLanguage } from "../../language/language";
import { Button } from "../../parts/button";
import { Dialog } from "../../parts/dialog";
import { FailureNotice } from "../../parts/failure-notice";
import { Notice } from "../../parts/notice";
import { useSession } from "../../session/session";
import { common } from "../../words/common";
import { providerWords as words } from "../../words/provider";

const Remove = graphql(`
  mutation RemoveIdentityProvider {
    removeIdentityProvider {
      __typename
      ... on Refused { message { ja en } }
    }
  }
`);

interface RemoveProviderProps {
  label: string;
  onClose: () => void;
  onRemoved: () => Promise<void>;
}

/** Asks before people without a password are shut out. */
export function RemoveProvider({ label, onClose, onRemoved }: RemoveProviderProps) {
  const { say } = useLanguage();
  const { me } = useSession();
  const { busy, failure, send } = useSend();
  const remove = () =>
    send(async () => {
      accepted((await ask(Remove, {})).removeIdentityProvider);
      await onRemoved();
    });
  return (
    <Dialog title={say(words.sureTitle)} onClose={onClose}>
      <p>{say(words.sure(label))}</p>
      <p className="mt-2 font-bold">{say(words.sureStranded)}</p>
      {!me.has_password && <Notice look="bad">{say(words.sureSelf)}</Notice>}
      <FailureNotice failure={failure} />
      <div className="mt-4 flex flex-wrap gap-3">
        <Button look="danger" disabled={busy} onClick={() => void remove()}>
          {say(words.remove)}
        </Button>
        <Button onClick={onClose}>{say(common.cancel)}</Button>
      </div>
    </Dialog>
  );
}
