import { type FragmentOf, graphql } from "../../api/graphql";
import { useLanguage } from "../../language/language";
import { day } from "../../lib/era";
import { useYear } from "../../lib/year";
import { Section } from "../../parts/section";
import { optionsOf } from "../../record/field-spec";
import { RecordList } from "../../record/record-list";
import { saving } from "../../record/saving";
import { useRecords } from "../../record/use-records";
import { activityKindWords, activityWords as words } from "../../words/plan";

export const ActivityParts = graphql(`
  fragment ActivityParts on Activity { id version fiscalYear activity day title link note }
`);

const Save = saving("Activity");

interface ActivitiesProps {
  council: string;
  activities: readonly FragmentOf<typeof ActivityParts>[];
  reload: () => Promise<void>;
}

/** Training, publicity, reports: what else was done in the year. */
export function Activities({ council, activities, reload }: ActivitiesProps) {
  const { say, language } = useLanguage();
  const { year, today } = useYear();
  const records = useRecords({
    saving: Save,
    council,
    year,
    onSaved: reload,
    add: words.add,
    blank: { activity: "TRAINING_HELD", day: today, title: "", link: "", note: "" },
    fields: [
      { name: "title", label: words.name, kind: "line", required: true },
      { name: "activity", label: words.kind, kind: "choice", options: optionsOf(activityKindWords, say) },
      { name: "day", label: words.day, kind: "day", required: true },
      { name: "link", label: words.link, kind: "line" },
      { name: "note", label: words.note, kind: "long" },
    ],
  });
  return (
    <Section title={say(words.title)}>
      <p className="mb-3 text-quiet">{say(words.help)}</p>
      <RecordList records={records} count={activities.length} empty={words.empty}>
        <ul>
          {activities
            .toSorted((a, b) => a.day.localeCompare(b.day))
            .map((it) => (
              <li
                key={it.id}
                className="grid gap-x-6 border-b border-gray-400 py-2.5 md:grid-cols-[11rem_15rem_1fr_auto]"
              >
                <strong>{day(it.day, language)}</strong>
                <span>{say(activityKindWords[it.activity])}</span>
                <span className="min-w-0 break-words">
                  {it.title}
                  {it.link && <span className="block break-all text-quiet">{it.link}</span>}
                  {it.note && <span className="block whitespace-pre-wrap text-quiet">{it.note}</span>}
                </span>
                {records.edit(it, it.title)}
              </li>
            ))}
        </ul>
      </RecordList>
    </Section>
  );
}
