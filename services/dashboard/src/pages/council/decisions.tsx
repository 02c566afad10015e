import { type FragmentOf, graphql } from "../../api/graphql";
import { useLanguage } from "../../language/language";
import { day } from "../../lib/era";
import { useYear } from "../../lib/year";
import { Section } from "../../parts/section";
import { orNone } from "../../record/field-spec";
import { saving } from "../../record/saving";
import { useRecords } from "../../record/use-records";
import { common } from "../../words/common";
import { minutesWords as words } from "../../words/council";

export const DecisionParts = graphql(`
  fragment DecisionParts on Decision { id version fiscalYear text owner due doneOn meeting theme }
`);

const Save = saving("Decision");

interface DecisionsProps {
  council: string;
  /** The fiscal year of a new one. */
  year: number;
  decisions: readonly FragmentOf<typeof DecisionParts>[];
  meetings: readonly { id: string; name: string; day: string }[];
  themes: readonly { id: string; title: string }[];
  reload: () => Promise<void>;
}

/** What was decided, by whom it is done and until when. */
export function Decisions({ council, year, decisions, meetings, themes, reload }: DecisionsProps) {
  const { say, language } = useLanguage();
  const { today } = useYear();
  const last = meetings.at(-1);
  const records = useRecords({
    saving: Save,
    council,
    year,
    onSaved: reload,
    add: words.addDecision,
    blank: { text: "", meeting: last?.id ?? "", theme: null, owner: "", due: null, doneOn: null },
    fields: [
      { name: "text", label: words.decision, kind: "long", required: true },
      {
        name: "meeting",
        label: words.meeting,
        kind: "choice",
        required: true,
        options: meetings.map((it) => ({ value: it.id, label: `${it.name} ${day(it.day, language)}` })),
      },
      {
        name: "theme",
        label: words.theme,
        kind: "choice",
        options: orNone(
          say(common.none),
          themes.map((it) => ({ value: it.id, label: it.title })),
        ),
      },
      { name: "owner", label: words.owner, kind: "line" },
      { name: "due", label: words.due, kind: "day" },
      { name: "doneOn", label: words.doneOn, kind: "day" },
    ],
  });
  return (
    <Section title={say(words.decisions)} action={last && records.add}>
      {decisions.length === 0 && <p>{say(last ? words.noDecisions : words.needMeeting)}</p>}
      <ul>
        {decisions.map((it) => (
          <li key={it.id} className="grid gap-x-6 border-b border-gray-400 py-2.5 md:grid-cols-[1fr_8rem_15rem_auto]">
            <span>{it.text}</span>
            <span className="text-quiet">{it.owner || say(words.noOwner)}</span>
            <span>
              {it.doneOn
                ? say(words.doneAt(day(it.doneOn, language)))
                : it.due && say(words.dueBy(day(it.due, language)))}
              {!it.doneOn && it.due && it.due < today && (
                <strong className="block text-red-1000">{say(words.late)}</strong>
              )}
            </span>
            {records.edit(it, it.text, say(words.decision))}
          </li>
        ))}
      </ul>
      {records.form}
    </Section>
  );
}
