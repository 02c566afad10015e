import type { ReactNode } from "react";
import { type FragmentOf, graphql } from "../../api/graphql";
import { useLanguage } from "../../language/language";
import { day, fiscalYear } from "../../lib/era";
import { Section } from "../../parts/section";
import { lookBackWords as words } from "../../words/look-back";

export const YearBackParts = graphql(`
  fragment YearBackParts on YearBack {
    fiscalYear
    meetings { id name day agenda }
    projects { id title }
    outcomes { recordId text }
    issues { recordId text }
    openDecisions { id text owner }
  }
`);

/** One year: what was talked about, what was done, what came of it, what was left open. */
export function YearBack({ year }: { year: FragmentOf<typeof YearBackParts> }) {
  const { say, language } = useLanguage();
  const said = (all: readonly { recordId: string; text: string }[]) =>
    all.map((it) => ({ key: `${it.recordId} ${it.text}`, shown: it.text }));
  return (
    <Section title={say(fiscalYear(year.fiscalYear))} tight>
      <div className="grid gap-x-5 gap-y-3 sm:grid-cols-2 lg:grid-cols-4 print:grid-cols-4 print:gap-x-3">
        <Cell
          title={say(words.agenda)}
          lines={year.meetings.map((it) => ({
            key: it.id,
            shown: (
              <>
                <strong>{it.name}</strong>（{day(it.day, language)}）<br />
                {it.agenda.split("\n").filter(Boolean).join(" ／ ")}
              </>
            ),
          }))}
        />
        <Cell title={say(words.done)} lines={year.projects.map((it) => ({ key: it.id, shown: it.title }))} />
        <Cell title={say(words.outcomes)} lines={said(year.outcomes)} />
        <Cell title={say(words.issues)} lines={said(year.issues)} />
      </div>
      {year.openDecisions.length > 0 && (
        <p className="mt-2">
          <strong className="me-3">！ {say(words.openDecisions)}</strong>
          {year.openDecisions.map((it) => it.text + (it.owner && `（${it.owner}）`)).join("　")}
        </p>
      )}
    </Section>
  );
}

interface CellProps {
  title: string;
  lines: readonly { key: string; shown: ReactNode }[];
}

function Cell({ title, lines }: CellProps) {
  const { say } = useLanguage();
  return (
    <div>
      <h3 className="bg-soft px-2 font-bold">{title}</h3>
      {lines.length === 0 && <p className="px-2 text-quiet">{say(words.nothing)}</p>}
      <ul className="list-disc ps-6 print:ps-4">
        {lines.map((it) => (
          <li key={it.key}>{it.shown}</li>
        ))}
      </ul>
    </div>
  );
}
