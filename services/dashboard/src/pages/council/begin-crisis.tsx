import { useState } from "react";
import { ask } from "../../api/ask";
import { graphql } from "../../api/graphql";
import { accepted } from "../../api/outcome";
import { useSend } from "../../api/use-send";
import { useLanguage } from "../../language/language";
import { useYear } from "../../lib/year";
import { Button } from "../../parts/button";
import { Dialog } from "../../parts/dialog";
import { FailureNotice } from "../../parts/failure-notice";
import { Field } from "../../parts/field";
import { Notice } from "../../parts/notice";
import { common } from "../../words/common";
import { crisisWords as words } from "../../words/crisis";

const Begin = graphql(`
  mutation BeginCrisis($council: ID, $input: BeginCrisisInput!) {
    beginCrisis(council: $council, input: $input) {
      __typename
      ... on CrisisBegun { kept { id } setAside { id } inWriting { id } }
      ... on Refused { message { ja en } }
    }
  }
`);

/** How many tasks and meetings it touched. */
export interface Begun {
  kept: number;
  setAside: number;
  inWriting: number;
}

interface BeginCrisisProps {
  council: string;
  onClose: () => void;
  onBegun: (begun: Begun) => Promise<void>;
}

export function BeginCrisis({ council, onClose, onBegun }: BeginCrisisProps) {
  const { say } = useLanguage();
  const { today } = useYear();
  const { busy, failure, send } = useSend();
  const [from, setFrom] = useState(today);
  const [reason, setReason] = useState("");
  const [deputies, setDeputies] = useState("");
  const begin = () =>
    send(async () => {
      const input = { from, reason, deputies };
      const { kept, setAside, inWriting } = accepted((await ask(Begin, { council, input })).beginCrisis);
      await onBegun({ kept: kept.length, setAside: setAside.length, inWriting: inWriting.length });
    });
  return (
    <Dialog title={say(words.begin)} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void begin();
        }}
      >
        <Notice>{say(words.sure)}</Notice>
        <Field label={say(words.from)} type="date" required value={from} onChange={setFrom} />
        <Field label={say(words.reason)} required value={reason} onChange={setReason} />
        <Field label={say(words.deputies)} rows={3} value={deputies} onChange={setDeputies} />
        <FailureNotice failure={failure} />
        <div className="mt-4 flex flex-wrap gap-3">
          <Button type="submit" look="danger" disabled={busy}>
            {say(words.begin)}
          </Button>
          <Button onClick={onClose}>{say(common.cancel)}</Button>
        </div>
      </form>
    </Dialog>
  );
}
