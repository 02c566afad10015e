import { useState } from "react";
import { useLanguage } from "../../language/language";
import { Field } from "../../parts/field";
import { correctionWords as words } from "../../words/correction";
import { AdministrationFrame } from "../administration/administration-frame";
import { PARTS, type Part } from "./entries";
import { EntryTable } from "./entry-table";

/** Where an operator corrects the words of handbook, guideline and plans, for the whole nation. */
export default function CataloguePage() {
  const { say } = useLanguage();
  const [part, setPart] = useState<Part>(PARTS[0]);
  return (
    <AdministrationFrame part="catalogue">
      <p className="mb-4 max-w-4xl">{say(words.help)}</p>
      <Field
        className="max-w-xl"
        label={say(words.catalogue)}
        value={part}
        options={PARTS.map((it) => ({ value: it, label: say(words[it]) }))}
        onChange={(value) => setPart(PARTS.find((it) => it === value) ?? part)}
      />
      <EntryTable key={part} part={part} />
    </AdministrationFrame>
  );
}
