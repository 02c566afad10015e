import { useState } from "react";
import { auth, type Next } from "../api/auth";
import { useSend } from "../api/use-send";
import { useLanguage } from "../language/language";
import { Button } from "../parts/button";
import { FailureNotice } from "../parts/failure-notice";
import { Field } from "../parts/field";
import { signIn } from "../words/sign-in";
import { PasswordField } from "./password-field";

interface PasswordStepProps {
  onNext: (next: Next["next"]) => void;
  /** A space with an OpenID provider of its own. */
  space?: string | undefined;
}

export function PasswordStep({ onNext, space }: PasswordStepProps) {
  const { say } = useLanguage();
  const { busy, failure, send } = useSend();
  const [mail, setMail] = useState("");
  const [password, setPassword] = useState("");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send(async () => onNext((await auth.signIn(mail, password)).next));
      }}
    >
      <Field label={say(signIn.mail)} type="email" autoComplete="username" required value={mail} onChange={setMail} />
      <PasswordField
        label={say(signIn.password)}
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      <FailureNotice failure={failure} />
      <div className="my-4 flex flex-wrap gap-3">
        <Button type="submit" look="first" disabled={busy}>
          {say(signIn.submit)}
        </Button>
        {space && (
          <a className="inline-flex min-h-11 items-center px-2 text-main underline" href={`/auth/oidc/${space}/start`}>
            {say(signIn.provider)}
          </a>
        )}
      </div>
      <p>{say(signIn.help)}</p>
    </form>
  );
}
