import type { ConflictFound } from "../api/outcome";
import { useLanguage } from "../language/language";
import type { Words } from "../language/words";
import { moment } from "../lib/era";
import { common } from "../words/common";
import { Button } from "./button";
import { Notice } from "./notice";

interface ConflictViewProps {
  conflict: ConflictFound;
  /** Names of fields, as the form calls them. */
  names?: Partial<Record<string, Words>>;
  onTheirs: () => void;
  onMine: () => void;
}

/** Both texts side by side: nothing is overwritten unseen. */
export function ConflictView({ conflict, names = {}, onTheirs, onMine }: ConflictViewProps) {
  const { say, language } = useLanguage();
  const by = conflict.by && conflict.at ? say(common.conflictBy(conflict.by, moment(conflict.at, language))) : "";
  return (
    <Notice look="bad" title={say(common.conflictTitle)}>
      <p>{say(conflict.message)}</p>
      {by && <p>{by}</p>}
      {conflict.fields.map((it) => {
        const name = names[it.field];
        return (
          <div key={it.field} className="my-3 border border-line bg-white p-3">
            <p className="font-bold">{name ? say(name) : it.field}</p>
            <dl className="grid gap-x-4 sm:grid-cols-2">
              <div>
                <dt className="text-quiet">{say(common.theirs)}</dt>
                <dd className="break-words whitespace-pre-wrap">{it.theirs || say(common.empty)}</dd>
              </div>
              <div>
                <dt className="text-quiet">{say(common.mine)}</dt>
                <dd className="break-words whitespace-pre-wrap">{it.mine || say(common.empty)}</dd>
              </div>
            </dl>
          </div>
        );
      })}
      <div className="flex flex-wrap gap-2">
        <Button onClick={onTheirs}>{say(common.takeTheirs)}</Button>
        <Button look="danger" onClick={onMine}>
          {say(common.keepMine)}
        </Button>
      </div>
    </Notice>
  );
}
