import type { FragmentOf } from "../../api/graphql";
import { useLanguage } from "../../language/language";
import { Button } from "../../parts/button";
import { CoverageBar, CoverageLegend } from "../../parts/coverage-bar";
import { DownloadButton } from "../../parts/download-button";
import { FailureNotice } from "../../parts/failure-notice";
import { Notice } from "../../parts/notice";
import { useSession } from "../../session/session";
import { checklistWords as words } from "../../words/checklist";
import { ImportForm } from "./import-form";
import type { CoverageParts } from "./parts";
import type { Pending } from "./use-answers";

interface ListHeadProps {
  id: string;
  coverage: FragmentOf<typeof CoverageParts>;
  pending: ReadonlyMap<string, Pending>;
  onRetry: (key: string, pending: Pending) => void;
  reload: () => Promise<void>;
}

/** How far the list is, what is not saved, how to fill it in, and its papers. */
export function ListHead({ id, coverage, pending, onRetry, reload }: ListHeadProps) {
  const { say } = useLanguage();
  const { writes } = useSession();
  const lost = [...pending].filter(([, it]) => it.failure && it.failure.kind !== "refused");
  const { done, applicable, unanswered, share } = coverage;
  return (
    <>
      <p className="text-[1.25rem]" aria-live="polite">
        <strong className="me-4">{say(words.done(done, applicable, Math.round(100 * (share ?? 0))))}</strong>
        {say(words.unanswered(unanswered))}
      </p>
      <CoverageBar counts={coverage} className="my-2" />
      <CoverageLegend />
      {lost.length > 0 && (
        <>
          <FailureNotice failure={lost[0]?.[1].failure} />
          <Notice look="bad">
            <p>{say(words.failedHelp(lost.length))}</p>
            <Button
              className="mt-2"
              onClick={() => {
                for (const [key, it] of lost) onRetry(key, it);
              }}
            >
              {say(words.retry)}
            </Button>
          </Notice>
        </>
      )}
      {writes && (
        <details className="no-print my-2 hidden rounded-lg border border-gray-400 px-4 sm:block" open>
          <summary className="min-h-11 py-2 font-bold">{say(words.keysTitle)}</summary>
          <p className="pb-3">{say(words.keys)}</p>
        </details>
      )}
      <details className="no-print my-2 rounded-lg border border-gray-400 px-4">
        <summary className="min-h-11 py-2 font-bold">{say(words.paper)}</summary>
        <div className="flex flex-wrap gap-3 pb-3">
          <DownloadButton path={`/documents/checklist/${id}/pdf`} label={say(words.pdf)} />
          <DownloadButton path={`/documents/checklist/${id}/form`} label={say(words.form)} />
        </div>
        {writes && <ImportForm id={id} onTaken={reload} />}
      </details>
    </>
  );
}
