import { useState } from "react";
import { useSend } from "../../api/use-send";
import { useLanguage } from "../../language/language";
import type { Words } from "../../language/words";
import { Button } from "../../parts/button";
import { FailureNotice } from "../../parts/failure-notice";
import { Field } from "../../parts/field";
import { signIn } from "../../words/sign-in";

interface CodeFormProps {
  title: Words;
  help: Words;
  send: (typed: string) => Promise<void>;
}

/** Something that asks for a second factor first. */
export function CodeForm({ title, help, send: act }: CodeFormProps) {
  const { say } = useLanguage();
  const { busy, failure, send } = useSend();
  const [code, setCode] = useState("");
  return (
    <details className="border-b border-gray-300 py-1">
      <summary className="min-h-11 py-2 text-main underline">{say(title)}</summary>
      <form
        className="max-w-xl pb-4"
        onSubmit={(event) => {
          event.preventDefault();
          void send(async () => {
            setCode("");
            await act(code);
          });
        }}
      >
        <Field
          label={say(signIn.code)}
          hint={say(help)}
          autoComplete="one-time-code"
          required
          value={code}
          onChange={setCode}
        />
        <FailureNotice failure={failure} />
        <Button type="submit" disabled={busy}>
          {say(title)}
        </Button>
      </form>
    </details>
  );
}
