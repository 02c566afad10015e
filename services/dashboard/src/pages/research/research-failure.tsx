import type { Failure } from "../../api/failure";
import { useLanguage } from "../../language/language";
import { FailureNotice } from "../../parts/failure-notice";
import { Notice } from "../../parts/notice";
import { researchWords as words } from "../../words/research";

interface ResearchFailureProps {
  failure: Failure | undefined;
  onRetry: () => void;
}

/** Why there is nothing: that a right has ended is told apart from the rest, as it ends by itself on its last day. */
export function ResearchFailure({ failure, onRetry }: ResearchFailureProps) {
  const { say } = useLanguage();
  if (failure?.kind !== "missing") return <FailureNotice failure={failure} onRetry={onRetry} />;
  return (
    <Notice look="bad" title={say(words.goneTitle)}>
      <p>{say(words.gone)}</p>
    </Notice>
  );
}
