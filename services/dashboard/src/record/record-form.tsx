import { useState } from "react";
import { ask } from "../api/ask";
import { accepted, type ConflictFound, over } from "../api/outcome";
import { useSend } from "../api/use-send";
import { useLanguage } from "../language/language";
import { Button } from "../parts/button";
import { ConflictView } from "../parts/conflict-view";
import { Dialog } from "../parts/dialog";
import { FailureNotice } from "../parts/failure-notice";
import { common } from "../words/common";
import type { FieldSpec, YearLine } from "./field-spec";
import { RecordField } from "./record-field";
import { RemoveRecord } from "./remove-record";
import type { Saving } from "./saving";
import { withoutEmpty } from "./yearly";

export interface Edited {
  id: string;
  version: number;
  fiscalYear?: number;
}

export interface RecordFormProps<Input extends object> {
  title: string;
  saving: Saving<Input>;
  fields: readonly FieldSpec<Input>[];
  /** What stands there, or what a new record begins with. */
  initial: Input;
  /** The record that is changed, which stays in its year. */
  record?: Edited | undefined;
  council: string | null;
  year: number;
  onClose: () => void;
  onSaved: () => Promise<void>;
  onRemoved: (record: string) => void;
}

/** What was typed, as it is sent: without the empty lines of a box for lines. */
function sent<Input extends object>(values: Input, fields: readonly FieldSpec<Input>[]): Input {
  const yearly = fields.filter((it) => it.kind === "yearly").map((it) => it.name);
  return { ...values, ...Object.fromEntries(yearly.map((it) => [it, withoutEmpty(values[it] as YearLine[])])) };
}

/** Writes one record: says what is wrong, shows both texts where somebody was faster, and keeps what was typed. */
export function RecordForm<Input extends object>(props: RecordFormProps<Input>) {
  const { title, saving, fields, initial, record, council, year, onClose, onSaved, onRemoved } = props;
  const { say } = useLanguage();
  const { busy, failure, send } = useSend();
  const [values, setValues] = useState(initial);
  const [conflict, setConflict] = useState<ConflictFound>();
  const save = (change = record ? { record: record.id, version: record.version } : null) =>
    send(async () => {
      const input = sent(values, fields);
      const outcome = accepted((await ask(saving, { change, council, year: record?.fiscalYear ?? year, input })).saved);
      if (outcome.__typename === "Conflict") return setConflict(outcome);
      await onSaved();
      onClose();
    });
  const names = Object.fromEntries(fields.map((it) => [it.name, it.label]));
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div className="grid gap-x-6 sm:grid-cols-2">
          {fields.map((spec) => (
            <RecordField
              key={spec.name}
              spec={spec}
              year={record?.fiscalYear ?? year}
              value={values[spec.name]}
              onChange={(value) => setValues((before) => ({ ...before, [spec.name]: value }))}
            />
          ))}
        </div>
        <FailureNotice failure={failure} />
        {conflict && (
          <ConflictView
            conflict={conflict}
            names={names}
            onTheirs={() => void onSaved().then(onClose)}
            onMine={() => {
              setConflict(undefined);
              void save(over(conflict));
            }}
          />
        )}
        <div className="mt-4 flex flex-wrap gap-3">
          <Button type="submit" look="first" disabled={busy}>
            {say(busy ? common.saving : common.save)}
          </Button>
          <Button onClick={onClose}>{say(common.cancel)}</Button>
          {record && (
            <RemoveRecord
              record={record}
              onRemoved={async () => {
                await onSaved();
                onRemoved(record.id);
                onClose();
              }}
            />
          )}
        </div>
      </form>
    </Dialog>
  );
}
