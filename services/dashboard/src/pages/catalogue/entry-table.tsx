import { useState } from "react";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import type { Words } from "../../language/words";
import { Check } from "../../parts/check";
import { Field } from "../../parts/field";
import { Loaded } from "../../parts/loaded";
import { Notice } from "../../parts/notice";
import { correctionWords as words } from "../../words/correction";
import { CorrectEntry } from "./correct-entry";
import { type Entry, entriesOf, has, type Part, Query, variablesOf } from "./entries";
import { EntryRow } from "./entry-row";

/** The entries of one catalogue, those that are sought. */
export function EntryTable({ part }: { part: Part }) {
  const { say } = useLanguage();
  const query = useQuery(Query, variablesOf(part));
  const [sought, setSought] = useState("");
  const [unverified, setUnverified] = useState(false);
  const [correcting, setCorrecting] = useState<Entry>();
  const [said, setSaid] = useState<Words>();
  return (
    <>
      <div className="grid max-w-4xl items-end gap-x-6 sm:grid-cols-[1fr_max-content]">
        <Field type="search" label={say(words.find)} value={sought} onChange={setSought} />
        <Check label={say(words.onlyUnverified)} checked={unverified} onChange={setUnverified} />
      </div>
      {said && <Notice look="good">{say(said)}</Notice>}
      <Loaded query={query}>
        {(data) => {
          const all = entriesOf(data);
          const shown = all.filter((it) => has(it, sought) && !(unverified && it.verified));
          return (
            <>
              <p aria-live="polite" className="my-2">
                {say(shown.length > 0 ? words.count(shown.length, all.length) : words.noneFound)}
              </p>
              <ul className="border-t border-gray-400">
                {shown.map((it) => (
                  <EntryRow key={it.name} entry={it} onCorrect={() => setCorrecting(it)} />
                ))}
              </ul>
            </>
          );
        }}
      </Loaded>
      {correcting && (
        <CorrectEntry
          part={part}
          entry={correcting}
          onClose={() => setCorrecting(undefined)}
          onChanged={query.reload}
          onDone={() => {
            setSaid(words.done(say(correcting.number)));
            setCorrecting(undefined);
          }}
        />
      )}
    </>
  );
}
