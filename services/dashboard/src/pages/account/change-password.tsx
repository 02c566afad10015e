import { useState } from "react";
import { auth } from "../../api/auth";
import { useSend } from "../../api/use-send";
import { useLanguage } from "../../language/language";
import { Button } from "../../parts/button";
import { FailureNotice } from "../../parts/failure-notice";
import { PasswordField } from "../../session/password-field";
import { accountWords as words } from "../../words/sign-in";

interface ChangePasswordProps {
  mail: string;
  onDone: () => void;
}

export function ChangePassword({ mail, onDone }: ChangePasswordProps) {
  const { say } = useLanguage();
  const { busy, failure, send } = useSend();
  const [old, setOld] = useState("");
  const [fresh, setFresh] = useState("");
  return (
    <form
      className="max-w-xl"
      onSubmit={(event) => {
        event.preventDefault();
        void send(async () => {
          await auth.password(old, fresh);
          setOld("");
          setFresh("");
          onDone();
        });
      }}
    >
      <input type="email" autoComplete="username" value={mail} readOnly hidden />
      <PasswordField label={say(words.old)} autoComplete="current-password" value={old} onChange={setOld} />
      <PasswordField
        label={say(words.fresh)}
        hint={say(words.changeHelp)}
        autoComplete="new-password"
        value={fresh}
        onChange={setFresh}
      />
      <FailureNotice failure={failure} />
      <Button type="submit" disabled={busy}>
        {say(words.change)}
      </Button>
    </form>
  );
}
