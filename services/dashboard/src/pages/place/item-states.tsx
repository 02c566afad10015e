import { useState } from "react";
import { useLanguage } from "../../language/language";
import type { Bilingual } from "../../language/words";
import { Check } from "../../parts/check";
import { CoverageBar, CoverageLegend } from "../../parts/coverage-bar";
import { Section } from "../../parts/section";
import { StateMark } from "../../parts/state-mark";
import { home, place as words } from "../../words/home";
import { listWords } from "../../words/states";
import type { RollUp } from "../home/rows";

interface ItemStatesProps {
  list: RollUp["rows"][number];
  items: readonly { item: string; number: string; section: string; sectionName: Bilingual; text: Bilingual }[];
}

/** A list item by item: states only, in the handbook's order. */
export function ItemStates({ list, items }: ItemStatesProps) {
  const { say } = useLanguage();
  const [onlyOpen, setOnlyOpen] = useState(true);
  const rows = items.map((item, at) => ({
    item,
    state: list.states[at] ?? "UNANSWERED",
    flags: [
      list.stale.includes(item.item) && say(words.stale),
      list.ownerless.includes(item.item) && say(words.ownerless),
    ].filter((it) => it !== false),
  }));
  const shown = rows.filter((it) => !onlyOpen || (it.state !== "DONE" && it.state !== "NOT_ASKED"));
  return (
    <Section title={`${say(words.states)}: ${say(listWords[list.list])}`}>
      {list.begun ? (
        <>
          <p className="text-quiet">{say(words.statesHelp)}</p>
          <CoverageLegend />
          <ul className="my-3 grid gap-x-8 gap-y-1 md:grid-cols-2">
            {list.sections.map((it) => (
              <li key={it.section} className="flex items-center gap-3">
                <span className="min-w-0 flex-1">{say(home.section(it.section, say(it.name)))}</span>
                <CoverageBar counts={it} className="w-28 shrink-0" />
                <span className="w-14 text-end">
                  {it.done}／{it.applicable}
                </span>
              </li>
            ))}
          </ul>
          <Check label={say(words.onlyOpen)} checked={onlyOpen} onChange={setOnlyOpen} />
          <ul className="border-t border-line">
            {shown.map(({ item, state, flags }) => (
              <li
                key={item.item}
                className="grid gap-x-4 border-b border-gray-400 py-2 sm:grid-cols-[3.5rem_1fr_8rem_9rem]"
              >
                <span className="font-bold">{item.number}</span>
                <span>{say(item.text)}</span>
                <StateMark state={state} />
                <span>{flags.join(" ／ ")}</span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{say(words.notBegun)}</p>
      )}
    </Section>
  );
}
