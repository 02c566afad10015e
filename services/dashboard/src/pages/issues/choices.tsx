import { useLanguage } from "../../language/language";
import { Field } from "../../parts/field";
import { issueWords as words } from "../../words/issues";
import type { IssuesContext } from "./issues-frame";
import { type Place, SEXES, type useChoices } from "./use-choices";

interface ChoicesProps {
  of: readonly ("area" | "indicator" | "reference")[];
  choices: ReturnType<typeof useChoices>;
  places: readonly Place[];
  indicators: IssuesContext["indicators"];
}

/** What the picture shows; each page asks only for what it needs. */
export function Choices({ of, choices, places, indicators }: ChoicesProps) {
  const { say } = useLanguage();
  const { prefecture, within, area, sex, indicator, reference, choose } = choices;
  const prefectures = new Map(places.map((it) => [it.prefecture.code, it.prefecture.name]));
  return (
    <div className="no-print grid gap-x-5 sm:grid-cols-2 lg:grid-cols-4">
      <Field
        label={say(words.prefecture)}
        value={`${prefecture}`}
        options={[...prefectures].map(([code, name]) => ({ value: `${code}`, label: say(name) }))}
        onChange={(it) => choose("prefecture", it)}
      />
      {of.includes("area") && (
        <Field
          label={say(words.area)}
          value={area?.code ?? ""}
          options={within.map((it) => ({ value: it.code, label: it.name }))}
          onChange={(it) => choose("area", it)}
        />
      )}
      {of.includes("indicator") && (
        <Field
          label={say(words.indicator)}
          value={indicator}
          options={indicators.map((it) => ({
            value: it.code,
            label: it.verified ? say(it.name) : `${say(it.name)}（${say(words.unverified)}）`,
          }))}
          onChange={(it) => choose("indicator", it)}
        />
      )}
      <Field
        label={say(words.sex)}
        value={sex}
        options={SEXES.map((it) => ({ value: it, label: say(words[it]) }))}
        onChange={(it) => choose("sex", it)}
      />
      {of.includes("reference") && (
        <Field
          label={say(words.reference)}
          value={reference}
          options={(["PREFECTURE", "NATION"] as const).map((it) => ({ value: it, label: say(words[it]) }))}
          onChange={(it) => choose("reference", it)}
        />
      )}
    </div>
  );
}
