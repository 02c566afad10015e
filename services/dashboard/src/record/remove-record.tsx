import { ask } from "../api/ask";
import { Failure } from "../api/failure";
import { graphql } from "../api/graphql";
import { accepted } from "../api/outcome";
import { useSend } from "../api/use-send";
import { useLanguage } from "../language/language";
import { Button } from "../parts/button";
import { FailureNotice } from "../parts/failure-notice";
import { common } from "../words/common";

const Remove = graphql(`
  mutation RemoveRecord($record: ID!, $version: Int!) {
    removeRecord(record: $record, version: $version) {
      __typename
      ... on Conflict { message { ja en } }
      ... on Refused { message { ja en } }
    }
  }
`);

interface RemoveRecordProps {
  record: { id: string; version: number };
  onRemoved: () => Promise<void>;
}

/** Puts a record away; what is put away can be taken back. */
export function RemoveRecord({ record, onRemoved }: RemoveRecordProps) {
  const { say } = useLanguage();
  const { busy, failure, send } = useSend();
  return (
    <>
      <Button
        look="danger"
        disabled={busy}
        onClick={() =>
          void send(async () => {
            const outcome = accepted((await ask(Remove, { record: record.id, version: record.version })).removeRecord);
            if (outcome.__typename === "Conflict") throw new Failure("refused", outcome.message);
            await onRemoved();
          })
        }
      >
        {say(common.remove)}
      </Button>
      <FailureNotice failure={failure} />
    </>
  );
}
