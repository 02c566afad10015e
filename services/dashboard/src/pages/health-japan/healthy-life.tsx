import { lazy, Suspense } from "react";
import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { Empty } from "../../parts/empty";
import { Field } from "../../parts/field";
import { FigureTable } from "../../parts/figure-table";
import { Loaded } from "../../parts/loaded";
import { Section } from "../../parts/section";
import { Skeleton } from "../../parts/skeleton";
import { lifeWords as words } from "../../words/healthy-life";
import { LifeParts } from "./life-parts";
import { lifeSentences } from "./life-sentences";
import { lifeTable } from "./life-table";
import { Lives } from "./lives";
import { PlaceChoice } from "./place-choice";
import type { Prefectures } from "./prefectures";
import { usePlace } from "./use-place";

const LifeChart = lazy(() => import("./life-chart"));

const Query = graphql(
  `
    query HealthyLife($prefecture: Int) {
      own: healthyLife(prefecture: $prefecture) { ...LifeParts }
      nation: healthyLife { ...LifeParts }
    }
  `,
  [LifeParts],
);

const SEXES = ["MALE", "FEMALE"] as const;

/** Healthy life expectancy of a place over the years beside the nation's, and the gap between prefectures. */
export function HealthyLife({ prefectures }: { prefectures: Prefectures }) {
  const { say } = useLanguage();
  const { search, choose, prefecture, placeName } = usePlace(prefectures);
  const sex = SEXES.find((it) => it === search.get("sex")) ?? "MALE";
  const query = useQuery(Query, { prefecture: prefecture || null });
  const title = say(words.title(placeName, say(words[sex])));
  return (
    <>
      <div className="no-print grid gap-x-5 sm:grid-cols-2 lg:grid-cols-4">
        <PlaceChoice prefectures={prefectures} prefecture={prefecture} onChange={(it) => choose("prefecture", it)} />
        <Field
          label={say(words.sex)}
          value={sex}
          options={SEXES.map((it) => ({ value: it, label: say(words[it]) }))}
          onChange={(it) => choose("sex", it)}
        />
      </div>
      <Loaded query={query} rows={8}>
        {(data) => {
          const own = data.own.find((it) => it.sex === sex);
          const nation = data.nation.find((it) => it.sex === sex);
          if (!own || !nation || own.points.every((it) => it.years === null)) {
            return <Empty>{say(words.empty(placeName))}</Empty>;
          }
          const shown = { own: prefecture === 0 ? undefined : own, nation, placeName };
          const table = lifeTable(shown, say);
          const sources = [own, nation].flatMap((it) => it.points.map((point) => point.source ?? ""));
          const source = say(words.source([...new Set(sources)].filter((it) => it !== "").join("、")));
          return (
            <>
              <p className="my-3">{say(nation.definition)}</p>
              <Suspense fallback={<Skeleton />}>
                <LifeChart
                  name={`renkei-healthy-life-${prefecture}-${sex.toLowerCase()}`}
                  title={title}
                  source={source}
                  table={table}
                  {...shown}
                />
              </Suspense>
              <Section title={say(words.sentences)}>
                <ul className="list-disc ps-6">
                  {lifeSentences(shown).map((it) => (
                    <li key={it[0]}>{say(it)}</li>
                  ))}
                </ul>
              </Section>
              <Section title={say(words.table)}>
                <FigureTable title={title} table={table} />
                <p className="mt-2 break-words text-quiet">{source}</p>
              </Section>
            </>
          );
        }}
      </Loaded>
      <Lives sex={sex} prefecture={prefecture} />
    </>
  );
}
