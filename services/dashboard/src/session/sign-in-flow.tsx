import { useState } from "react";
import { auth, type Invitation, type Next } from "../api/auth";
import { useLanguage } from "../language/language";
import type { Words } from "../language/words";
import { signIn } from "../words/sign-in";
import { CodesStep } from "./codes-step";
import { EnrolStep } from "./enrol-step";
import { InvitedStep } from "./invited-step";
import { PasswordStep } from "./password-step";
import { SecondStep } from "./second-step";

type Step =
  | { at: "in" | "second" | "enrol" }
  | { at: "codes"; codes: string[] }
  | { at: "invited"; token: string; invitation: Invitation };

const TITLES: Record<Step["at"], Words> = {
  in: signIn.title,
  second: signIn.secondTitle,
  enrol: signIn.enrolTitle,
  codes: signIn.codesTitle,
  invited: signIn.invitedTitle,
};

interface SignInFlowProps {
  first?: Step;
  space?: string | undefined;
  /** Heading of each step; a dialog has one of its own. */
  headed: boolean;
  onDone: () => void;
}

/** From nobody to somebody: password, second factor, and what a first time asks for. */
export function SignInFlow({ first = { at: "in" }, space, headed, onDone }: SignInFlowProps) {
  const { say } = useLanguage();
  const [step, setStep] = useState<Step>(first);
  const [must, setMust] = useState(false);
  const onNext = (next: Next["next"]) => {
    if (next === "done") return onDone();
    setMust(next === "enrol");
    setStep({ at: next === "enrol" ? "enrol" : "second" });
  };
  return (
    <>
      {headed && <h1 className="mb-3 text-[1.625rem] font-bold">{say(TITLES[step.at])}</h1>}
      {step.at === "in" && <PasswordStep onNext={onNext} space={space} />}
      {step.at === "second" && <SecondStep onNext={onNext} onAgain={() => setStep({ at: "in" })} />}
      {step.at === "invited" && <InvitedStep {...step} onNext={onNext} />}
      {step.at === "enrol" && (
        <EnrolStep must={must} onCodes={(codes) => setStep({ at: "codes", codes })} onLater={onDone} />
      )}
      {step.at === "codes" && <CodesStep codes={step.codes} onKept={onDone} />}
    </>
  );
}

/** The first step of a link: an invitation that holds, or the form. */
export async function firstStep(token: string): Promise<Step> {
  return { at: "invited", token, invitation: await auth.look(token) };
}

export type { Step };
