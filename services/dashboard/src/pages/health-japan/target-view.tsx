import { Link } from "wouter";
import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { Empty } from "../../parts/empty";
import { Loaded } from "../../parts/loaded";
import { useVisit } from "../../session/session";
import { targetWords as words } from "../../words/health-japan";
import { IndicatorValues } from "./indicator-values";
import { TargetParts } from "./plan-parts";
import type { Prefectures } from "./prefectures";
import { AboutParts, TargetAbout } from "./target-about";
import { TargetGrade } from "./target-grade";
import { termOf } from "./term";
import { usePlace } from "./use-place";

const Query = graphql(
  `
    query Target($term: HealthPlanTerm!, $prefecture: Int) {
      healthPlan(term: $term, prefecture: $prefecture) {
        from
        to
        targets { ...TargetParts ...AboutParts }
      }
    }
  `,
  [TargetParts, AboutParts],
);

interface TargetViewProps {
  id: string;
  prefectures: Prefectures;
}

/** One target in a place: what it means, its grade with the reason, and the values that led to it. */
export function TargetView({ id, prefectures }: TargetViewProps) {
  const { say } = useLanguage();
  const writes = useVisit()?.writes ?? false;
  const { prefecture, placeName } = usePlace(prefectures);
  const term = termOf(id.split(".")[0] ?? null);
  const query = useQuery(Query, { term, prefecture });
  const ofPrefecture = prefecture !== 0;
  const own = writes && ofPrefecture && prefecture === prefectures.own;
  return (
    <>
      <p className="no-print mb-3">
        <Link
          href={`/issues/health-japan?term=${term}&prefecture=${prefecture}`}
          className="inline-flex min-h-11 items-center text-main underline underline-offset-4"
        >
          ← {say(words.back)}
        </Link>
      </p>
      <Loaded query={query} rows={10}>
        {({ healthPlan }) => {
          const target = healthPlan.targets.find((it) => it.target === id);
          if (!target) return <Empty>{say(words.missing)}</Empty>;
          return (
            <>
              <p className="text-quiet">{say(target.field)}</p>
              <h2 className="mb-4 text-[1.375rem] leading-snug font-bold">
                {target.number} {say(target.name)}
                <span className="ms-3 inline-block text-[1.125rem] font-normal text-quiet">{placeName}</span>
              </h2>
              <TargetGrade target={target} own={own} onSaved={query.reload} />
              {target.indicators.map((it) => (
                <IndicatorValues
                  key={it.key}
                  target={target}
                  indicator={it}
                  ofPrefecture={ofPrefecture}
                  own={own}
                  plan={healthPlan}
                  onSaved={query.reload}
                />
              ))}
              <TargetAbout target={target} />
            </>
          );
        }}
      </Loaded>
    </>
  );
}
