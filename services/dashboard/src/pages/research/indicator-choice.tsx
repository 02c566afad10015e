import { useState } from "react";
import { useLanguage } from "../../language/language";
import { Field } from "../../parts/field";
import { researchWords as words } from "../../words/research";
import { CheckGroup } from "./check-group";
import { Chosen } from "./chosen";
import type { Indicator } from "./research-page";

interface IndicatorChoiceProps {
  indicators: readonly Indicator[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Several indicators; a part of a name shortens the list. */
export function IndicatorChoice({ indicators, chosen, onChange }: IndicatorChoiceProps) {
  const { say } = useLanguage();
  const [wanted, setWanted] = useState("");
  const plain = (text: string) => text.normalize("NFKC").toLowerCase();
  const found = indicators.filter((it) => plain(`${say(it.name)} ${it.code}`).includes(plain(wanted.trim())));
  const names = indicators.filter((it) => chosen.includes(it.code)).map((it) => say(it.name));
  const label = (it: Indicator) => (it.verified ? say(it.name) : `${say(it.name)}（${say(words.unverified)}）`);
  return (
    <>
      <Field
        className="max-w-md"
        type="search"
        label={say(words.find)}
        hint={say(words.findHint)}
        value={wanted}
        onChange={setWanted}
      />
      <CheckGroup
        long
        legend={say(words.indicators)}
        options={found.map((it) => ({ value: it.code, label: label(it) }))}
        chosen={chosen}
        onChange={onChange}
      />
      {found.length === 0 && <p>{say(words.noneFound)}</p>}
      <Chosen names={names} />
    </>
  );
}
