import { useLanguage } from "../../language/language";
import { RecordList } from "../../record/record-list";
import { adaptationWords as words } from "../../words/adaptation";
import type { Adaptation } from "./adaptation-parts";
import type { Row } from "./parts";
import type { useAdaptations } from "./use-adaptations";

interface AdaptationsProps {
  adaptations: readonly Adaptation[];
  rows: readonly Row[];
  forms: ReturnType<typeof useAdaptations>;
}

/** The space's own way with the list: what it added, reworded and hides. */
export function Adaptations({ adaptations, rows, forms: { own, changed } }: AdaptationsProps) {
  const { say } = useLanguage();
  return (
    <details className="no-print my-2 rounded-lg border border-gray-400 px-4">
      <summary className="min-h-11 py-2 font-bold">{say(words.title)}</summary>
      <p className="max-w-4xl pb-3">{say(words.help)}</p>
      <RecordList records={own} count={adaptations.length} empty={words.empty}>
        <ul>
          {adaptations.map((it) => {
            const item = rows.find((row) => row.key === it.item)?.item;
            const kind = it.item === null ? "ADDED" : it.hidden ? "HIDDEN" : "REWORDED";
            const handbook = item ? say(item.text) : "";
            const form = it.item === null ? own : changed;
            return (
              <li
                key={it.id}
                className="grid gap-x-5 gap-y-1 border-b border-gray-400 py-2.5 md:grid-cols-[6rem_4rem_1fr_auto]"
              >
                <strong>{say(words[kind])}</strong>
                <span>{item?.number ?? `${it.section}.`}</span>
                <span>
                  {it.text || handbook}
                  {it.text && handbook && <span className="block text-quiet">{say(words.handbook(handbook))}</span>}
                  {it.reason && (
                    <span className="block text-quiet">
                      {say(words.reason)}: {it.reason}
                    </span>
                  )}
                </span>
                {form.edit(it, it.text || handbook)}
              </li>
            );
          })}
        </ul>
        <p className="py-2 text-quiet">{say(words.undo)}</p>
      </RecordList>
    </details>
  );
}
