import { useLanguage } from "../../language/language";
import { Field } from "../../parts/field";
import { researchWords as words } from "../../words/research";
import type { Place } from "../issues/use-choices";
import { CheckGroup } from "./check-group";
import { Chosen } from "./chosen";
import { type Question, SCOPES } from "./question";

type Areas = Pick<Question, "scope" | "prefectures" | "areas">;

interface AreaChoiceProps {
  places: readonly Place[];
  chosen: Areas;
  onChange: (chosen: Areas) => void;
}

/** Which areas: all, those of prefectures, some, or one with its neighbours or its like. */
export function AreaChoice({ places, chosen, onChange }: AreaChoiceProps) {
  const { say } = useLanguage();
  const { scope, prefectures, areas } = chosen;
  const all = [...new Map(places.map((it) => [it.prefecture.code, it.prefecture.name]))];
  const within = places.filter((it) => prefectures.includes(it.prefecture.code));
  const inPrefectures = (codes: number[]) => {
    const left = areas.filter((area) => codes.includes(Number(area.slice(0, 2))));
    onChange({ ...chosen, prefectures: codes, areas: left });
  };
  const middle = scope === "neighbours" || scope === "similar";
  return (
    <>
      <Field
        className="max-w-xl"
        label={say(words.scope)}
        value={scope}
        options={SCOPES.map((it) => ({ value: it, label: say(words[it]) }))}
        onChange={(value) =>
          onChange({ scope: SCOPES.find((it) => it === value) ?? "all", prefectures: [], areas: [] })
        }
      />
      {(scope === "prefectures" || scope === "areas") && (
        <>
          <CheckGroup
            long
            legend={say(scope === "areas" ? words.firstPrefectures : words.whichPrefectures)}
            options={all.map(([value, name]) => ({ value, label: say(name) }))}
            chosen={prefectures}
            onChange={inPrefectures}
          />
          <Chosen names={all.filter(([code]) => prefectures.includes(code)).map(([, name]) => say(name))} />
        </>
      )}
      {scope === "areas" && prefectures.length > 0 && (
        <>
          <CheckGroup
            long
            legend={say(words.whichAreas)}
            options={within.map((it) => ({
              value: it.code,
              label: `${it.name}（${say(it.prefecture.name)} ${it.code}）`,
            }))}
            chosen={areas}
            onChange={(codes) => onChange({ ...chosen, areas: codes })}
          />
          <Chosen names={within.filter((it) => areas.includes(it.code)).map((it) => it.name)} />
        </>
      )}
      {middle && (
        <div className="grid max-w-3xl gap-x-6 sm:grid-cols-2">
          <Field
            label={say(words.whichPrefectures)}
            value={`${prefectures[0] ?? ""}`}
            options={all.map(([value, name]) => ({ value: `${value}`, label: say(name) }))}
            onChange={(value) => onChange({ ...chosen, prefectures: [Number(value)], areas: [] })}
          />
          <Field
            label={say(words.whichArea)}
            value={areas[0] ?? ""}
            options={within.map((it) => ({ value: it.code, label: `${it.name}（${it.code}）` }))}
            onChange={(value) => onChange({ ...chosen, areas: [value] })}
          />
        </div>
      )}
    </>
  );
}
