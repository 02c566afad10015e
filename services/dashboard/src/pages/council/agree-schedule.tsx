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
import { common } from "../../words/common";
import { scheduleWords as words } from "../../words/council";

const Agree = graphql(`
  mutation AgreeSchedule($council: ID!, $year: Int!, $on: Day!) {
    agreeSchedule(council: $council, fiscalYear: $year, on: $on) {
      __typename
      ... on Refused { message { ja en } }
    }
  }
`);

interface AgreeScheduleProps {
  council: string;
  onAgreed: () => Promise<void>;
}

/** Records that the council agreed on its schedule. */
export function AgreeSchedule({ council, onAgreed }: AgreeScheduleProps) {
  const { say } = useLanguage();
  const { year, today } = useYear();
  const { busy, failure, send } = useSend();
  const [open, setOpen] = useState(false);
  const [on, setOn] = useState(today);
  const agree = () =>
    send(async () => {
      accepted((await ask(Agree, { council, year, on })).agreeSchedule);
      setOpen(false);
      await onAgreed();
    });
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say(words.agree)}</Button>
      {open && (
        <Dialog title={say(words.agree)} onClose={() => setOpen(false)}>
          <Field label={say(words.agreedOn)} type="date" required value={on} onChange={setOn} />
          <FailureNotice failure={failure} />
          <Button look="first" disabled={busy || !on} onClick={() => void agree()}>
            {say(common.save)}
          </Button>
        </Dialog>
      )}
    </>
  );
}
