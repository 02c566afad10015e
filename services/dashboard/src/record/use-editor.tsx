import { type ReactNode, useState } from "react";
import { type Edited, RecordForm, type RecordFormProps } from "./record-form";
import { RemovedNotice } from "./removed-notice";

type Fixed<Input extends object> = Pick<RecordFormProps<Input>, "saving" | "fields" | "council" | "year" | "onSaved">;

/** The form of a page's records: closed, or open on one of them or on a new one. */
export function useEditor<Input extends object>(
  fixed: Fixed<Input>,
): {
  open: (title: string, initial: Input, record?: Edited) => void;
  form: ReactNode;
} {
  const [edited, setEdited] = useState<Pick<RecordFormProps<Input>, "title" | "initial" | "record">>();
  const [removed, setRemoved] = useState<string>();
  return {
    open: (title, initial, record) => {
      setRemoved(undefined);
      setEdited({ title, initial, record });
    },
    form: edited ? (
      <RecordForm {...fixed} {...edited} onClose={() => setEdited(undefined)} onRemoved={setRemoved} />
    ) : (
      removed && <RemovedNotice record={removed} onRestored={fixed.onSaved} onClose={() => setRemoved(undefined)} />
    ),
  };
}
