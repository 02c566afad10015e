import { useEffect, useState } from "react";
import { Link } from "wouter";
import { asFailure, type Failure } from "../api/failure";
import { useLanguage } from "../language/language";
import type { Words } from "../language/words";
import { FailureNotice } from "../parts/failure-notice";
import { Notice } from "../parts/notice";
import { Skeleton } from "../parts/skeleton";
import { signIn } from "../words/sign-in";
import { BareFrame } from "./bare-frame";
import type { Arrival } from "./fragment";
import { firstStep, SignInFlow, type Step } from "./sign-in-flow";

interface SignInPageProps {
  arrival: Arrival;
  said?: Words | undefined;
  onDone: () => void;
}

/** Why the way back from a provider led here; what is none of these is worth another try. */
const REFUSED: Record<string, Words> = {
  stranger: signIn.stranger,
  invitation: signIn.expiredInvitation,
  password: signIn.byPassword,
  "no-provider": signIn.noProvider,
};

export function SignInPage({ arrival, said, onDone }: SignInPageProps) {
  const { say } = useLanguage();
  const { invitation } = arrival;
  const [step, setStep] = useState<Step | undefined>(invitation ? undefined : { at: arrival.step ?? "in" });
  const [failure, setFailure] = useState<Failure>();
  const [expired, setExpired] = useState(false);
  useEffect(() => {
    document.title = `${say(signIn.title)} — Renkei 連携`;
  }, [say]);
  useEffect(() => {
    if (!invitation) return;
    firstStep(invitation).then(setStep, (error) => {
      const known = asFailure(error);
      if (known.kind === "missing") setExpired(true);
      else setFailure(known);
      setStep({ at: "in" });
    });
  }, [invitation]);
  const { error } = arrival;
  const bad = expired ? signIn.expiredInvitation : error && (REFUSED[error] ?? signIn.providerFailed);
  return (
    <BareFrame>
      {said && <Notice look="good">{say(said)}</Notice>}
      {bad && <Notice look="bad">{say(bad)}</Notice>}
      <FailureNotice failure={failure} />
      {step ? <SignInFlow first={step} space={arrival.space} headed onDone={onDone} /> : <Skeleton rows={4} />}
      {step?.at === "in" && (
        <p className="mt-8 border-t border-line pt-4">
          {say(signIn.openHelp)}{" "}
          <Link href="/issues" className="inline-flex min-h-11 items-center text-main underline">
            {say(signIn.open)}
          </Link>
        </p>
      )}
    </BareFrame>
  );
}
