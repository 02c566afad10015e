import type { Failure } from "../api/failure";
import { useLanguage } from "../language/language";
import { common } from "../words/common";
import { Button } from "./button";
import { Notice } from "./notice";

interface FailureNoticeProps {
  failure: Failure | undefined;
  onRetry?: (() => void) | undefined;
}

/** What happened, and what to do next. */
export function FailureNotice({ failure, onRetry }: FailureNoticeProps) {
  const { say } = useLanguage();
  if (!failure) return null;
  const { kind, said } = failure;
  const known = kind === "refused" && said;
  return (
    <Notice look="bad" title={say(common[`${kind}Title`])}>
      <p>{known ? say(said) : kind === "refused" ? say(common.fault) : say(common[kind])}</p>
      {onRetry && kind !== "refused" && (
        <Button look="second" className="mt-2" onClick={onRetry}>
          {say(common.retry)}
        </Button>
      )}
    </Notice>
  );
}
