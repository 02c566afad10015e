import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { Field } from "../../parts/field";
import { Loaded } from "../../parts/loaded";
import { optionsOf } from "../../record/field-spec";
import { useVisit } from "../../session/session";
import { gradeWords, planWords as words } from "../../words/health-japan";
import { ImportFigures } from "./import-figures";
import { PlaceChoice } from "./place-choice";
import { TargetParts } from "./plan-parts";
import type { Prefectures } from "./prefectures";
import { Targets } from "./targets";
import { addressOf, TERMS, termOf } from "./term";
import { usePlace } from "./use-place";

const Query = graphql(
  `
    query Plan($term: HealthPlanTerm!, $prefecture: Int) {
      healthPlan(term: $term, prefecture: $prefecture) {
        name { ja en }
        grades { grade targets }
        targets { ...TargetParts }
      }
      editions { resultSet { dataset { synthetic } } }
    }
  `,
  [TargetParts],
);

/** A plan in a place: which targets, and how far each is. */
export function Plan({ prefectures }: { prefectures: Prefectures }) {
  const { say } = useLanguage();
  const writes = useVisit()?.writes ?? false;
  const { search, choose, prefecture, placeName } = usePlace(prefectures);
  const term = termOf(search.get("term"));
  const query = useQuery(Query, { term, prefecture });
  const targets = query.data?.healthPlan.targets ?? [];
  const fields = new Map(targets.map((it) => [it.field.ja, say(it.field)]));
  const [field, grade] = [search.get("field") ?? "", search.get("grade") ?? ""];
  const all = { value: "", label: say(words.all) };
  return (
    <>
      <div className="no-print grid gap-x-5 sm:grid-cols-2 lg:grid-cols-4">
        <Field
          label={say(words.parts)}
          value={term}
          options={TERMS.map((it) => ({ value: it, label: say(words[it]) }))}
          onChange={(it) => choose("term", it)}
        />
        <PlaceChoice prefectures={prefectures} prefecture={prefecture} onChange={(it) => choose("prefecture", it)} />
        <Field
          label={say(words.field)}
          value={fields.has(field) ? field : ""}
          options={[all, ...[...fields].map(([value, label]) => ({ value, label }))]}
          onChange={(it) => choose("field", it)}
        />
        <Field
          label={say(words.grade)}
          value={grade}
          options={[
            all,
            ...optionsOf(gradeWords, say).map(({ value, label }) => ({
              value,
              label: `${value.replace("_STAR", "*")}　${label}`,
            })),
          ]}
          onChange={(it) => choose("grade", it)}
        />
      </div>
      <Loaded query={query} rows={12}>
        {({ healthPlan, editions }) => (
          <Targets
            plan={healthPlan}
            title={say(words.title(say(healthPlan.name), placeName))}
            file={`renkei-health-japan-${term.toLowerCase()}-${prefecture}`}
            source={say(
              words.source(
                say(healthPlan.name),
                editions.some((it) => it.resultSet?.dataset.synthetic),
              ),
            )}
            shown={healthPlan.targets.filter(
              (it) => (!fields.has(field) || it.field.ja === field) && (!grade || it.grade === grade),
            )}
            ofPrefecture={prefecture !== 0}
            addressOf={(target) => `${addressOf(target)}?prefecture=${prefecture}`}
          />
        )}
      </Loaded>
      {writes && prefecture !== 0 && prefecture === prefectures.own && (
        <ImportFigures targets={targets} onTaken={query.reload} />
      )}
    </>
  );
}
