import { useLanguage } from "../../language/language";
import { useRecords } from "../../record/use-records";
import { adaptationWords as words } from "../../words/adaptation";
import { type Adaptation, SaveAdaptation } from "./adaptation-parts";
import type { Row } from "./parts";

interface AdaptationsOptions {
  list: Adaptation["list"];
  year: number;
  adaptations: readonly Adaptation[];
  rows: readonly Row[];
  onSaved: () => Promise<void>;
}

/** The two forms of an adaptation: an item of one's own, and one of the handbook that is reworded or hidden. */
export function useAdaptations({ list, year, adaptations, rows, onSaved }: AdaptationsOptions) {
  const { say } = useLanguage();
  const fixed = { saving: SaveAdaptation, council: null, year, onSaved, add: words.add };
  const blank = { list, item: null, section: "", text: "", hidden: false, reason: "" };
  const sections = new Map(rows.flatMap(({ item }) => (item ? [[item.section, item.sectionName] as const] : [])));
  const own = useRecords({
    ...fixed,
    blank,
    fields: [
      {
        name: "section",
        label: words.section,
        kind: "choice",
        required: true,
        options: [...sections].map(([value, name]) => ({ value, label: `${value}. ${say(name)}` })),
      },
      { name: "text", label: words.text, kind: "long", required: true },
    ],
  });
  const changed = useRecords({
    ...fixed,
    blank,
    fields: [
      { name: "text", label: words.newText, kind: "long" },
      { name: "hidden", label: words.hidden, kind: "check" },
      { name: "reason", label: words.reason, kind: "long" },
    ],
  });
  return {
    own,
    changed,
    /** Opens the form for an item of the handbook, as it is adapted so far. */
    adapt: (row: Row) => {
      const kept = adaptations.find((it) => it.item === row.key);
      const values = kept ?? { item: row.key, section: row.item?.section ?? "" };
      changed.open(say(words.changeOf(row.item?.number ?? "")), values, kept);
    },
  };
}
