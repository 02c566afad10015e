import type { ReactNode } from "react";
import { useLanguage } from "../language/language";
import type { Words } from "../language/words";
import { Button } from "../parts/button";
import { useSession } from "../session/session";
import { common } from "../words/common";
import type { Edited, RecordFormProps } from "./record-form";
import { useEditor } from "./use-editor";

interface RecordsOptions<Input extends object>
  extends Pick<RecordFormProps<Input>, "saving" | "fields" | "council" | "year" | "onSaved"> {
  /** The button that adds one, and the title of its form. */
  add: Words;
  /** What a new one begins with. Every field is there, so that a change sends all that stands in the record. */
  blank: Required<NoInfer<Input>>;
}

export interface Records<Input extends object> {
  /** The button that adds one; nothing for those who only read. */
  add: ReactNode;
  /** The button that changes one. */
  edit: (record: Edited & Input, name: string, title?: string) => ReactNode;
  /** Opens the form, on a new one or on one that is there. */
  open: (title: string, values: Partial<Input>, record?: Edited) => void;
  form: ReactNode;
}

/** Records of one kind on a page: the buttons that add and change them, and their form. */
export function useRecords<Input extends object>(options: RecordsOptions<Input>): Records<Input> {
  const { say } = useLanguage();
  const { writes } = useSession();
  const editor = useEditor<Input>(options);
  const { add, blank } = options;
  const open = (title: string, values: Partial<Input>, record?: Edited) => {
    // A record has more than is sent back: who changed it, and when.
    const names = Object.keys(blank) as (keyof Input)[];
    const known = Object.fromEntries(names.filter((it) => it in values).map((it) => [it, values[it]]));
    editor.open(title, { ...blank, ...known }, record);
  };
  return {
    add: writes && (
      <Button look="first" onClick={() => open(say(add), {})}>
        {say(add)}
      </Button>
    ),
    edit: (record, name, title = name) =>
      writes && (
        <Button className="self-start justify-self-start" of={name} onClick={() => open(title, record, record)}>
          {say(common.edit)}
        </Button>
      ),
    open,
    form: editor.form,
  };
}
