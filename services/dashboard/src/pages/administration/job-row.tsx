import { ask } from "../../api/ask";
import { type FragmentOf, graphql } from "../../api/graphql";
import { accepted } from "../../api/outcome";
import { useSend } from "../../api/use-send";
import { useLanguage } from "../../language/language";
import { moment } from "../../lib/era";
import { Button } from "../../parts/button";
import { FailureNotice } from "../../parts/failure-notice";
import { jobWords as words } from "../../words/administration";

export const JobParts = graphql(`
  fragment JobParts on Job {
    id
    kind
    state
    createdAt
    attempt
    maxAttempts
    cancelRequested
    failure
    progress { done total now }
  }
`);

const Cancel = graphql(`
  mutation CancelJob($id: ID!) {
    cancelJob(id: $id) {
      __typename
      ... on Refused { message { ja en } }
    }
  }
`);

const Retry = graphql(`
  mutation RetryJob($id: ID!) {
    retryJob(id: $id) {
      __typename
      ... on Refused { message { ja en } }
    }
  }
`);

interface JobRowProps {
  job: FragmentOf<typeof JobParts>;
  reload: () => Promise<void>;
}

/** One job: its state, how far it is, and why it failed. */
export function JobRow({ job, reload }: JobRowProps) {
  const { say, language } = useLanguage();
  const { busy, failure, send } = useSend();
  const { done, total, now } = job.progress;
  const name = say(words[job.kind]);
  const runs = job.state === "RUNNING" || job.state === "QUEUED";
  const change = (retry: boolean) =>
    send(async () => {
      if (retry) accepted((await ask(Retry, { id: job.id })).retryJob);
      else accepted((await ask(Cancel, { id: job.id })).cancelJob);
      await reload();
    });
  return (
    <li className="border-b border-gray-400 py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <p>
          <strong className="text-[1.125rem]">{name}</strong>　{say(words[job.state])}
          <span className="ms-4 text-quiet">
            {moment(job.createdAt, language)}
            {job.attempt > 1 && ` ／ ${say(words.attempt(job.attempt, job.maxAttempts))}`}
          </span>
        </p>
        {runs &&
          (job.cancelRequested ? (
            <span>{say(words.cancelling)}</span>
          ) : (
            <Button of={name} disabled={busy} onClick={() => void change(false)}>
              {say(words.cancel)}
            </Button>
          ))}
        {(job.state === "FAILED" || job.state === "CANCELLED") && (
          <Button of={name} disabled={busy} onClick={() => void change(true)}>
            {say(words.retry)}
          </Button>
        )}
      </div>
      {(runs || total > 0) && (
        <p className="flex flex-wrap items-center gap-3">
          <progress aria-label={name} className="h-4 w-72 max-w-full" max={total || 1} value={total ? done : 0} />
          <span>{say(words.steps(done, total))}</span>
          {runs && <span className="min-w-0 break-all text-quiet">{now}</span>}
        </p>
      )}
      {job.failure && (
        <p className="my-1 border-s-4 border-red-1000 ps-3 whitespace-pre-wrap">
          <strong>{say(words.why)}</strong>　{job.failure}
        </p>
      )}
      <FailureNotice failure={failure} />
    </li>
  );
}
