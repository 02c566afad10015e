import { useState } from "react";
import { useLanguage } from "../../language/language";
import { Button } from "../../parts/button";
import { Field } from "../../parts/field";
import { useSession } from "../../session/session";
import { checklistWords as words } from "../../words/checklist";
import { answerWords } from "../../words/states";
import type { Row } from "./parts";
import type { Judgement } from "./use-answers";

interface ProposalNoteProps {
  row: Row;
  judging: boolean;
  onJudging: (judging: boolean) => void;
  onJudge: (judgement: Judgement) => Promise<void>;
}

/** What the records propose: an answer only once an officer has said so. */
export function ProposalNote({ row, judging, onJudging, onJudge }: ProposalNoteProps) {
  const { say } = useLanguage();
  const { writes } = useSession();
  const [reason, setReason] = useState("");
  const { proposal, answer } = row;
  if (!proposal) return null;
  return (
    <div className="mt-2 rounded-lg border-s-4 border-line bg-soft px-4 py-1.5">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <p className="min-w-64 flex-1">
          <strong>{say(words.proposal(say(answerWords[proposal.status])))}</strong>　{say(proposal.sentence)}
        </p>
        {writes && !judging && answer?.stance == null && (
          <div className="flex flex-wrap gap-2">
            <Button onClick={() => void onJudge({ stance: "CONFIRMED" })}>{say(words.confirm)} (C)</Button>
            <Button onClick={() => onJudging(true)}>{say(words.contradict)} (X)</Button>
          </div>
        )}
        {answer?.stance === "CONFIRMED" && <p>✓ {say(words.CONFIRMED)}</p>}
      </div>
      {answer?.stance === "CONTRADICTED" && <p>✗ {say(words.CONTRADICTED(answer.stanceReason))}</p>}
      {writes && judging && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void onJudge({ stance: "CONTRADICTED", reason }).then(() => onJudging(false));
          }}
        >
          <Field label={say(words.why)} required rows={2} value={reason} onChange={setReason} />
          <div className="flex flex-wrap gap-2">
            <Button type="submit" look="first">
              {say(words.send)}
            </Button>
            <Button look="plain" onClick={() => onJudging(false)}>
              {say(words.hide)}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}
