import { useState } from "react";
import { auth, type Next } from "../api/auth";
import { useSend } from "../api/use-send";
import { useLanguage } from "../language/language";
import { Button } from "../parts/button";
import { FailureNotice } from "../parts/failure-notice";
import { Field } from "../parts/field";
import { signIn } from "../words/sign-in";

interface SecondStepProps {
  onNext: (next: Next["next"]) => void;
  onAgain: () => void;
}

export function SecondStep({ onNext, onAgain }: SecondStepProps) {
  const { say } = useLanguage();
  const { busy, failure, send } = useSend();
  const [code, setCode] = useState("");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send(async () => {
          // A code is good once: what was refused is not sent again.
          setCode("");
          onNext((await auth.secondFactor(code)).next);
        });
      }}
    >
      <Field label={say(signIn.code)} autoComplete="one-time-code" required value={code} onChange={setCode} />
      <FailureNotice failure={failure} />
      <div className="my-4 flex flex-wrap gap-3">
        <Button type="submit" look="first" disabled={busy}>
          {say(signIn.confirm)}
        </Button>
        <Button look="plain" onClick={onAgain}>
          {say(signIn.again)}
        </Button>
      </div>
      <p>{say(signIn.codeHelp)}</p>
    </form>
  );
}
