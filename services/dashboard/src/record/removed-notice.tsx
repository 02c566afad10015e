import { ask } from "../api/ask";
import { Failure } from "../api/failure";
import { graphql } from "../api/graphql";
import { accepted } from "../api/outcome";
import { useSend } from "../api/use-send";
import { useLanguage } from "../language/language";
import { Button } from "../parts/button";
import { FailureNotice } from "../parts/failure-notice";
import { Notice } from "../parts/notice";
import { common } from "../words/common";

const Restore = graphql(`
  mutation RestoreRecord($record: ID!) {
    restoreRecord(record: $record) {
      __typename
      ... on Conflict { message { ja en } }
      ... on Refused { message { ja en } }
    }
  }
`);

interface RemovedNoticeProps {
  record: string;
  onRestored: () => Promise<void>;
  onClose: () => void;
}

/** After a record was put away: it can be taken back while one still sees what went. */
export function RemovedNotice({ record, onRestored, onClose }: RemovedNoticeProps) {
  const { say } = useLanguage();
  const { busy, failure, send } = useSend();
  const restore = () =>
    send(async () => {
      const outcome = accepted((await ask(Restore, { record })).restoreRecord);
      if (outcome.__typename === "Conflict") throw new Failure("refused", outcome.message);
      await onRestored();
      onClose();
    });
  return (
    <div className="no-print fixed inset-x-4 bottom-4 z-10 mx-auto max-w-2xl rounded-lg border-2 border-line bg-white px-3">
      <Notice title={say(common.removed)}>
        <FailureNotice failure={failure} />
        <div className="mt-2 flex flex-wrap gap-2">
          <Button look="first" disabled={busy} onClick={() => void restore()}>
            {say(common.restore)}
          </Button>
          <Button onClick={onClose}>{say(common.close)}</Button>
        </div>
      </Notice>
    </div>
  );
}
