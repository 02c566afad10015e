import { useState } from "react";
import { useLanguage } from "../language/language";
import { Check } from "../parts/check";
import { Field } from "../parts/field";
import { signIn } from "../words/sign-in";

interface PasswordFieldProps {
  label: string;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
  autoComplete: "current-password" | "new-password";
}

/** A password that can be looked at while it is typed. */
export function PasswordField(props: PasswordFieldProps) {
  const { say } = useLanguage();
  const [shown, setShown] = useState(false);
  return (
    <>
      <Field {...props} type={shown ? "text" : "password"} required />
      <Check label={say(signIn.peek)} checked={shown} onChange={setShown} />
    </>
  );
}
