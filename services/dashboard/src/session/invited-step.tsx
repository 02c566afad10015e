import { useState } from "react";
import { auth, type Invitation, type Next } from "../api/auth";
import { useSend } from "../api/use-send";
import { useLanguage } from "../language/language";
import { day } from "../lib/era";
import { Button } from "../parts/button";
import { FailureNotice } from "../parts/failure-notice";
import { Field } from "../parts/field";
import { signIn } from "../words/sign-in";
import { roleWords } from "../words/states";
import { PasswordField } from "./password-field";

interface InvitedStepProps {
  token: string;
  invitation: Invitation;
  onNext: (next: Next["next"]) => void;
}

export function InvitedStep({ token, invitation, onNext }: InvitedStepProps) {
  const { say, language } = useLanguage();
  const { busy, failure, send } = useSend();
  const [name, setName] = useState(invitation.name);
  const [password, setPassword] = useState("");
  const until = invitation.valid_to ? day(invitation.valid_to, language) : "";
  const { provider, space } = invitation;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send(async () => onNext((await auth.accept(token, name, password)).next));
      }}
    >
      <p className="text-[1.125rem]">{say(signIn.invited(space.name, say(roleWords[invitation.role]), until))}</p>
      {provider && (
        <Button
          look="first"
          className="my-3"
          onClick={() => void send(async () => location.assign((await auth.toProvider(space.id, token)).location))}
        >
          {provider}
        </Button>
      )}
      <Field
        label={say(signIn.address)}
        type="email"
        autoComplete="username"
        readOnly
        value={invitation.mail}
        onChange={() => undefined}
      />
      <Field label={say(signIn.name)} autoComplete="name" required value={name} onChange={setName} />
      <PasswordField
        label={say(signIn.chosen)}
        hint={say(signIn.choose)}
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
      />
      <FailureNotice failure={failure} />
      <Button type="submit" look="first" disabled={busy} className="my-4">
        {say(signIn.accept)}
      </Button>
    </form>
  );
}
