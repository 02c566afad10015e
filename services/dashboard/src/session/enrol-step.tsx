import { useEffect, useState } from "react";
import { auth, type Enrolment } from "../api/auth";
import { useSend } from "../api/use-send";
import { useLanguage } from "../language/language";
import { Button } from "../parts/button";
import { FailureNotice } from "../parts/failure-notice";
import { Field } from "../parts/field";
import { Notice } from "../parts/notice";
import { Skeleton } from "../parts/skeleton";
import { signIn } from "../words/sign-in";

interface EnrolStepProps {
  must: boolean;
  onCodes: (codes: string[]) => void;
  onLater: () => void;
}

export function EnrolStep({ must, onCodes, onLater }: EnrolStepProps) {
  const { say } = useLanguage();
  const { busy, failure, send } = useSend();
  const [enrolment, setEnrolment] = useState<Enrolment>();
  const [code, setCode] = useState("");
  useEffect(() => {
    void send(async () => setEnrolment(await auth.startTotp()));
  }, [send]);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send(async () => {
          setCode("");
          onCodes((await auth.confirmTotp(code)).recovery_codes);
        });
      }}
    >
      {must && <Notice>{say(signIn.mustEnrol)}</Notice>}
      {enrolment ? (
        <>
          <p>
            <strong>1.</strong> {say(signIn.scan)}
          </p>
          <img
            alt={say(signIn.qr)}
            className="my-2 size-56 border border-line bg-white p-2"
            src={`data:image/svg+xml,${encodeURIComponent(enrolment.svg)}`}
          />
          <details className="my-2">
            <summary className="min-h-11 py-2 text-main underline">{say(signIn.cannotScan)}</summary>
            <p>{say(signIn.typeThis)}</p>
            <code data-testid="secret" className="text-[1.125rem] break-words">
              {enrolment.secret.replaceAll(/(.{4})(?=.)/g, "$1 ")}
            </code>
          </details>
          <p>
            <strong>2.</strong>
          </p>
          <Field
            label={say(signIn.firstCode)}
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            value={code}
            onChange={setCode}
          />
        </>
      ) : (
        !failure && <Skeleton rows={4} />
      )}
      <FailureNotice failure={failure} />
      <div className="my-4 flex flex-wrap gap-3">
        <Button type="submit" look="first" disabled={busy || !enrolment}>
          {say(signIn.turnOn)}
        </Button>
        {!must && (
          <Button look="plain" onClick={onLater}>
            {say(signIn.later)}
          </Button>
        )}
      </div>
    </form>
  );
}
