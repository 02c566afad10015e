import { type FragmentOf, graphql } from "../../api/graphql";
import { useLanguage } from "../../language/language";
import { day } from "../../lib/era";
import { useYear } from "../../lib/year";
import { Button } from "../../parts/button";
import { Section } from "../../parts/section";
import { RecordList } from "../../record/record-list";
import { saving } from "../../record/saving";
import { useRecords } from "../../record/use-records";
import { useSession } from "../../session/session";
import { outlineWords as words } from "../../words/outline";
import { outlineStates } from "./outline-state";

export const OutlineParts = graphql(`
  fragment OutlineParts on Outline { id version fiscalYear title body effectiveOn approvedBy approvedOn createdAt }
`);

const Save = saving("Outline");

interface OutlinesProps {
  council: string;
  outlines: readonly FragmentOf<typeof OutlineParts>[];
  reload: () => Promise<void>;
}

/** Every version of the outline, the newest first; an amendment is a version of its own. */
export function Outlines({ council, outlines, reload }: OutlinesProps) {
  const { say, language } = useLanguage();
  const { year, today } = useYear();
  const { writes } = useSession();
  const records = useRecords({
    saving: Save,
    council,
    year,
    onSaved: reload,
    add: words.add,
    blank: { title: "", body: "", effectiveOn: null, approvedBy: "", approvedOn: null },
    fields: [
      { name: "title", label: words.name, kind: "line", required: true },
      { name: "effectiveOn", label: words.effectiveOn, kind: "day" },
      { name: "approvedBy", label: words.approvedBy, kind: "line" },
      { name: "approvedOn", label: words.approvedOn, kind: "day" },
      { name: "body", label: words.body, kind: "long", required: true },
    ],
  });
  const states = outlineStates(outlines, today);
  return (
    <Section title={say(words.title)}>
      <RecordList records={records} count={outlines.length} empty={words.empty}>
        <ul>
          {outlines
            .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
            .map((it) => (
              <li key={it.id} className="border-b border-gray-400 py-3">
                <h3 className="text-[1.125rem] font-bold">{it.title}</h3>
                <p>
                  <strong>{say(words[states.get(it.id) ?? "DRAFT"])}</strong>
                  {it.approvedOn && ` ／ ${say(words.approved(day(it.approvedOn, language), it.approvedBy))}`}
                  {it.effectiveOn && ` ／ ${say(words.effective(day(it.effectiveOn, language)))}`}
                </p>
                <details className="my-1">
                  <summary className="min-h-11 py-2 text-main underline">
                    {say(words.read)}
                    <span className="sr-only"> {it.title}</span>
                  </summary>
                  <p className="max-w-4xl whitespace-pre-wrap">{it.body}</p>
                </details>
                <div className="no-print flex flex-wrap gap-2">
                  {records.edit(it, it.title)}
                  {writes && (
                    <Button
                      of={it.title}
                      onClick={() =>
                        records.open(say(words.amend), { title: say(words.amended(it.title)), body: it.body })
                      }
                    >
                      {say(words.amend)}
                    </Button>
                  )}
                </div>
              </li>
            ))}
        </ul>
      </RecordList>
    </Section>
  );
}
