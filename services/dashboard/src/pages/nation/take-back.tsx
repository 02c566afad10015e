import { ask } from "../../api/ask";
import { graphql } from "../../api/graphql";
import { accepted } from "../../api/outcome";
import { useSend } from "../../api/use-send";
import { useLanguage } from "../../language/language";
import { fiscalYear } from "../../lib/era";
import { Button } from "../../parts/button";
import { Dialog } from "../../parts/dialog";
import { FailureNotice } from "../../parts/failure-notice";
import { common } from "../../words/common";
import { publishWords as words } from "../../words/nation";

const UnpublishCounts = graphql(`
  mutation UnpublishCounts($year: Int!) {
    unpublishCounts(fiscalYear: $year) {
      __typename
      ... on Refused { message { ja en } }
    }
  }
`);

interface TakeBackProps {
  year: number;
  onClose: () => void;
  onDone: () => Promise<void>;
}

/** Takes a publication back, after saying what that means. */
export function TakeBack({ year, onClose, onDone }: TakeBackProps) {
  const { say } = useLanguage();
  const { busy, failure, send } = useSend();
  const takeBack = () =>
    send(async () => {
      accepted((await ask(UnpublishCounts, { year })).unpublishCounts);
      await onDone();
      onClose();
    });
  return (
    <Dialog title={say(words.sureBack(say(fiscalYear(year))))} onClose={onClose}>
      <p>{say(words.back)}</p>
      <FailureNotice failure={failure} />
      <div className="mt-4 flex flex-wrap gap-3">
        <Button look="danger" disabled={busy} onClick={() => void takeBack()}>
          {say(words.takeBack)}
        </Button>
        <Button onClick={onClose}>{say(common.cancel)}</Button>
      </div>
    </Dialog>
  );
}
