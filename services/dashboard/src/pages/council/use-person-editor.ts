import { saving } from "../../record/saving";
import { useRecords } from "../../record/use-records";
import { memberWords as words } from "../../words/council";
import type { Body } from "./member-parts";

const Save = saving("Person");

interface PersonEditorOptions {
  council: string;
  year: number;
  bodies: readonly Body[];
  onSaved: () => Promise<void>;
}

/** The form of people in the roster. */
export function usePersonEditor({ council, year, bodies, onSaved }: PersonEditorOptions) {
  return useRecords({
    saving: Save,
    council,
    year,
    onSaved,
    add: words.addPerson,
    blank: {
      name: "",
      body: "",
      department: "",
      position: "",
      mail: "",
      phone: "",
      termFrom: null,
      termTo: null,
      facilitator: false,
      expert: false,
      responsible: false,
    },
    fields: [
      { name: "name", label: words.person, kind: "line", required: true },
      {
        name: "body",
        label: words.body,
        kind: "choice",
        required: true,
        options: bodies.map((it) => ({ value: it.id, label: it.name })),
      },
      { name: "department", label: words.department, kind: "line" },
      { name: "position", label: words.position, kind: "line" },
      { name: "mail", label: words.mail, kind: "line" },
      { name: "phone", label: words.phone, kind: "line" },
      { name: "termFrom", label: words.termFrom, kind: "day" },
      { name: "termTo", label: words.termTo, kind: "day" },
      { name: "facilitator", label: words.facilitator, kind: "check" },
      { name: "expert", label: words.expert, kind: "check" },
      { name: "responsible", label: words.responsible, kind: "check" },
    ],
  });
}
