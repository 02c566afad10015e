import { useEffect, useRef, useState } from "react";
import { useLanguage } from "../../language/language";
import { Button } from "../../parts/button";
import { Field } from "../../parts/field";
import { useSession } from "../../session/session";
import { adaptationWords } from "../../words/adaptation";
import { checklistWords as words } from "../../words/checklist";
import { common } from "../../words/common";
import { answerWords } from "../../words/states";
import { needs } from "./lacks";
import type { AnswerStatus, Row } from "./parts";
import type { Change } from "./use-answers";

const STATUSES = ["UNANSWERED", "DONE", "STARTED", "NOT_YET", "NOT_APPLICABLE"] as const;

interface ItemDetailsProps {
  row: Row;
  asked: AnswerStatus | undefined;
  onSave: (change: Change) => Promise<void>;
  /** Rewords or hides the item. */
  onAdapt: (() => void) | undefined;
}

/** Everything about one item: advice first, then what there is to write. */
export function ItemDetails({ row, asked, onSave, onAdapt }: ItemDetailsProps) {
  const { say } = useLanguage();
  const { writes } = useSession();
  const { item, answer } = row;
  const [status, setStatus] = useState<AnswerStatus>(asked ?? answer?.status ?? "UNANSWERED");
  const [start, setStart] = useState(answer?.start ?? "");
  const [owner, setOwner] = useState(answer?.owner ?? "");
  const [note, setNote] = useState(answer?.note ?? "");
  const [narrative, setNarrative] = useState(answer?.narrative ?? "");
  const [number, setNumber] = useState(answer?.number == null ? "" : `${answer.number}`);
  const [reason, setReason] = useState(answer?.reason ?? "");
  const [links, setLinks] = useState((answer?.links ?? []).join("\n"));
  const box = useRef<HTMLFormElement>(null);
  const needed = needs(item, status);
  useEffect(() => {
    // Whoever asked for a status that wants a text writes it next.
    if (asked) box.current?.querySelector<HTMLElement>(":required")?.focus();
  }, [asked]);
  const save = () =>
    onSave({
      status,
      start: start || null,
      owner,
      note,
      reason,
      links: links.split("\n").filter((it) => it.trim() !== ""),
      ...(item?.kind === "NARRATIVE" ? { narrative } : {}),
      ...(item?.kind === "METRIC" ? { number: number === "" ? null : Number(number) } : {}),
    });
  return (
    <div className="mt-3 rounded-lg border border-line p-4">
      {item?.hint && (
        <p className="mb-2">
          <strong>{say(words.hint)}</strong>　{say(item.hint)}
        </p>
      )}
      {item?.evidence && (
        <p className="mb-2 text-quiet">
          <strong>{say(words.evidence)}</strong>　{say(item.evidence)}
        </p>
      )}
      {item && item.refers.length > 0 && <p>{say(words.refers(item.refers.join("、")))}</p>}
      <form
        ref={box}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <fieldset disabled={!writes} className="grid gap-x-6 sm:grid-cols-3">
          <Field
            label={say(words.also)}
            value={status}
            options={STATUSES.map((it) => ({ value: it, label: say(answerWords[it]) }))}
            onChange={(value) => setStatus(STATUSES.find((it) => it === value) ?? status)}
          />
          <Field label={say(words.start_)} type="date" value={start} onChange={setStart} />
          <Field label={say(words.owner)} value={owner} onChange={setOwner} />
          {item?.kind === "NARRATIVE" && (
            <Field
              className="sm:col-span-3"
              label={say(words.narrative)}
              required={needed === "narrative"}
              rows={3}
              value={narrative}
              onChange={setNarrative}
            />
          )}
          {item?.kind === "METRIC" && (
            <Field
              label={say(words.number)}
              type="number"
              required={needed === "number"}
              value={number}
              onChange={setNumber}
            />
          )}
          <Field
            className="sm:col-span-3"
            label={say(words.reason)}
            hint={say(words.reasonHelp)}
            required={needed === "reason"}
            rows={2}
            value={reason}
            onChange={setReason}
          />
          <Field className="sm:col-span-3" label={say(words.note)} rows={3} value={note} onChange={setNote} />
          <Field className="sm:col-span-3" label={say(words.links)} rows={2} value={links} onChange={setLinks} />
        </fieldset>
        {writes && (
          <div className="flex flex-wrap gap-3">
            <Button type="submit" look="first">
              {say(common.save)}
            </Button>
            {onAdapt && (
              <Button of={item?.number ?? ""} onClick={onAdapt}>
                {say(adaptationWords.change)}
              </Button>
            )}
          </div>
        )}
      </form>
    </div>
  );
}
