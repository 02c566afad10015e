import { useState } from "react";
import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { day } from "../../lib/era";
import { useYear } from "../../lib/year";
import { Button } from "../../parts/button";
import { FailureNotice } from "../../parts/failure-notice";
import { Notice } from "../../parts/notice";
import { saving } from "../../record/saving";
import { useRecords } from "../../record/use-records";
import { useSession } from "../../session/session";
import { crisisWords as words } from "../../words/crisis";
import { BeginCrisis, type Begun } from "./begin-crisis";

const Query = graphql(`
  query Crises($council: ID!) {
    crises(council: $council, first: 50) { nodes { id version fiscalYear from to reason deputies } }
  }
`);

const Save = saving("Crisis");

interface CrisesProps {
  council: string;
  /** The schedule is another one then. */
  onBegun: () => Promise<void>;
}

/** Crisis mode: begun with one button, ended by giving its last day. */
export function Crises({ council, onBegun }: CrisesProps) {
  const { say, language } = useLanguage();
  const { year } = useYear();
  const { writes } = useSession();
  const query = useQuery(Query, { council });
  const [begins, setBegins] = useState(false);
  const [begun, setBegun] = useState<Begun>();
  const records = useRecords({
    saving: Save,
    council,
    year,
    onSaved: query.reload,
    add: words.begin,
    blank: { from: "", to: null, reason: "", deputies: "" },
    fields: [
      { name: "from", label: words.from, kind: "day", required: true },
      { name: "to", label: words.to, kind: "day" },
      { name: "reason", label: words.reason, kind: "line", required: true },
      { name: "deputies", label: words.deputies, kind: "long" },
    ],
  });
  const crises = query.data?.crises.nodes ?? [];
  const present = crises.some((it) => it.to === null);
  return (
    <details className="my-4 rounded-lg border border-gray-400 px-4" open={present || undefined}>
      <summary className="min-h-11 py-2 font-bold">{say(words.title)}</summary>
      <p className="max-w-4xl">{say(words.help)}</p>
      <FailureNotice failure={query.failure} onRetry={() => void query.reload()} />
      {begun && <Notice look="good">{say(words.begun(begun.kept, begun.setAside, begun.inWriting))}</Notice>}
      <ul>
        {crises.map((it) => (
          <li key={it.id} className="flex flex-wrap items-center justify-between gap-3 border-b border-gray-400 py-2">
            <span className={it.to ? "" : "font-bold"}>
              {say(
                it.to
                  ? words.over(day(it.from, language), day(it.to, language), it.reason)
                  : words.on(day(it.from, language), it.reason),
              )}
              {it.deputies && <span className="block font-normal whitespace-pre-wrap">{it.deputies}</span>}
            </span>
            {records.edit(it, it.reason)}
          </li>
        ))}
      </ul>
      {present && <p className="py-2">{say(words.end)}</p>}
      {writes && query.data && !present && (
        <Button look="danger" className="no-print my-3" onClick={() => setBegins(true)}>
          {say(words.begin)}
        </Button>
      )}
      {begins && (
        <BeginCrisis
          council={council}
          onClose={() => setBegins(false)}
          onBegun={async (it) => {
            setBegun(it);
            setBegins(false);
            await Promise.all([query.reload(), onBegun()]);
          }}
        />
      )}
      {records.form}
    </details>
  );
}
