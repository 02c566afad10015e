import { useLanguage } from "../../language/language";
import { Button } from "../../parts/button";
import { ConflictView } from "../../parts/conflict-view";
import { FailureNotice } from "../../parts/failure-notice";
import { useSession } from "../../session/session";
import { checklistWords as words } from "../../words/checklist";
import { answerWords } from "../../words/states";
import { ItemDetails } from "./item-details";
import type { AnswerStatus, Row } from "./parts";
import { ProposalNote } from "./proposal-note";
import { StatusBar } from "./status-bar";
import type { Change, Judgement, Pending } from "./use-answers";

const FIELDS = {
  status: words.also,
  note: words.note,
  owner: words.owner,
  start: words.start_,
  narrative: words.narrative,
  number: words.number,
  reason: words.reason,
  links: words.links,
};

interface ItemRowProps {
  row: Row;
  pending: Pending | undefined;
  open: boolean;
  /** The status that was asked for and wants something written first. */
  asked: AnswerStatus | undefined;
  onAsked: () => void;
  judging: boolean;
  onOpen: (open: boolean) => void;
  onJudging: (judging: boolean) => void;
  onAnswer: (status: AnswerStatus) => void;
  onSend: (sent: { answer: Change } | { judge: Judgement }, version?: number) => Promise<void>;
  onDrop: () => void;
  onAdapt: (() => void) | undefined;
}

/** One item: what it asks, how it stands, and what the records say of it. */
export function ItemRow(props: ItemRowProps) {
  const {
    row,
    pending,
    open,
    asked: wanted,
    onAsked,
    judging,
    onOpen,
    onJudging,
    onAnswer,
    onSend,
    onDrop,
    onAdapt,
  } = props;
  const { say } = useLanguage();
  const { writes } = useSession();
  const { item, answer } = row;
  const number = item?.number ?? "＋";
  const asked = pending && "answer" in pending.sent ? pending.sent.answer.status : undefined;
  const status = asked ?? answer?.status ?? "UNANSWERED";
  const deep = number.split(".").length > 2;
  const waits = pending && !pending.failure && !pending.conflict;
  return (
    <li className={`border-b border-gray-400 py-3 ${deep ? "sm:ps-8" : ""}`}>
      <div className="grid gap-x-5 gap-y-2 lg:grid-cols-[1fr_auto]">
        <div>
          <p className="text-[1.125rem]">
            <strong className="me-3">{number}</strong>
            {row.ownText || (item && say(item.text))}
          </p>
          {row.state === "NOT_ASKED" && <p className="text-quiet">{say(words.notAsked)}</p>}
          <p className="flex flex-wrap gap-x-5 text-[1rem] text-quiet">
            {answer?.previous && <span>{say(words.previous(say(answerWords[answer.previous])))}</span>}
            {answer?.owner && (
              <span>
                {say(words.owner)}: {answer.owner}
              </span>
            )}
            {row.examples.length > 0 && (
              <span>{say(words.examples([...new Set(row.examples.map((it) => it.name))].join("、")))}</span>
            )}
          </p>
          {row.flag && <p className="font-bold">⚑ {say(words[row.flag])}</p>}
        </div>
        <div className="flex flex-wrap items-start gap-2">
          <StatusBar item={row.key} number={number} status={status} disabled={!writes} onChoose={onAnswer} />
          <Button look="plain" aria-expanded={open} onClick={() => onOpen(!open)}>
            <span className="sr-only">{number} </span>
            {say(open ? words.hide : words.details)}
          </Button>
          <span aria-live="polite" className="min-w-20 self-center text-[1rem]">
            {waits ? say(words.saving) : pending ? `！ ${say(words.failed)}` : ""}
          </span>
        </div>
      </div>
      {row.proposal && (
        <ProposalNote row={row} judging={judging} onJudging={onJudging} onJudge={(judge) => onSend({ judge })} />
      )}
      {pending?.conflict && (
        <ConflictView
          conflict={pending.conflict}
          names={FIELDS}
          onTheirs={onDrop}
          onMine={() => void onSend(pending.sent, pending.conflict?.version)}
        />
      )}
      {pending?.failure?.kind === "refused" && <FailureNotice failure={pending.failure} />}
      {open && (
        <ItemDetails
          row={row}
          asked={wanted}
          onAdapt={onAdapt}
          onSave={async (change) => {
            await onSend({ answer: change });
            if (wanted) onAsked();
          }}
        />
      )}
    </li>
  );
}
