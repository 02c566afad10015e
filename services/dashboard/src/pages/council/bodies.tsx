import { useLanguage } from "../../language/language";
import { useYear } from "../../lib/year";
import { Section } from "../../parts/section";
import { optionsOf } from "../../record/field-spec";
import { RecordList } from "../../record/record-list";
import { saving } from "../../record/saving";
import { useRecords } from "../../record/use-records";
import { seatWords, memberWords as words } from "../../words/council";
import { BodyCard } from "./body-card";
import type { Body, Kind, Person } from "./member-parts";
import { usePersonEditor } from "./use-person-editor";

const Save = saving("Body");

interface BodiesProps {
  council: string;
  bodies: readonly Body[];
  people: readonly Person[];
  kinds: readonly Kind[];
  reload: () => Promise<void>;
}

/** The member bodies, each with its people. */
export function Bodies({ council, bodies, people, kinds, reload }: BodiesProps) {
  const { say } = useLanguage();
  const { year, today } = useYear();
  const records = useRecords({
    saving: Save,
    council,
    year,
    onSaved: reload,
    add: words.addBody,
    blank: { name: "", memberKind: "", seat: "MEMBER", askedOn: today, joinedOn: null, leftOn: null, note: "" },
    fields: [
      { name: "name", label: words.name, kind: "line", required: true },
      {
        name: "memberKind",
        label: words.kind,
        kind: "choice",
        required: true,
        options: kinds.map((it) => ({ value: it.key, label: say(it.name) })),
      },
      { name: "seat", label: words.seat, kind: "choice", options: optionsOf(seatWords, say) },
      { name: "askedOn", label: words.askedOn, kind: "day" },
      { name: "joinedOn", label: words.joinedOn, kind: "day" },
      { name: "leftOn", label: words.leftOn, kind: "day" },
      { name: "note", label: words.note, kind: "long" },
    ],
  });
  const person = usePersonEditor({ council, year, bodies, onSaved: reload });
  return (
    <Section title={say(words.bodies)}>
      <RecordList records={records} count={bodies.length} empty={words.empty}>
        <ul className="grid gap-4 lg:grid-cols-2">
          {bodies.map((body) => (
            <BodyCard
              key={body.id}
              body={body}
              kind={kinds.find((it) => it.key === body.memberKind)}
              people={people.filter((it) => it.body === body.id)}
              edit={records.edit(body, body.name)}
              onAdd={() => person.open(say(words.addPerson), { body: body.id })}
              onPerson={(it) => person.open(it.name, it, it)}
            />
          ))}
        </ul>
      </RecordList>
      {person.form}
    </Section>
  );
}
