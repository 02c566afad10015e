import { useEffect, useState } from "react";
import { auth } from "../api/auth";
import { onSessionLost, sessionBack } from "../api/session-events";
import { useLanguage } from "../language/language";
import { Dialog } from "../parts/dialog";
import { common } from "../words/common";
import { SignInFlow } from "./sign-in-flow";

interface SessionDialogProps {
  account: string;
  /** Somebody else has signed in: nothing here is theirs. */
  onOther: () => void;
}

/** Over any page whose session has ended: the page below stays as it is, with what was typed. */
export function SessionDialog({ account, onOther }: SessionDialogProps) {
  const { say } = useLanguage();
  const [open, setOpen] = useState(false);
  useEffect(() => onSessionLost(() => setOpen(true)), []);
  if (!open) return null;
  return (
    <Dialog title={say(common.sessionTitle)}>
      <p>{say(common.session)}</p>
      <SignInFlow
        headed={false}
        onDone={() => {
          setOpen(false);
          auth.me().then((me) => (me.account.id === account ? sessionBack() : onOther()), onOther);
        }}
      />
    </Dialog>
  );
}
