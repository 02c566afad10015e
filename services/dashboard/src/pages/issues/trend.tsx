import { lazy, Suspense } from "react";
import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { fiscalYear } from "../../lib/era";
import { Loaded } from "../../parts/loaded";
import { Section } from "../../parts/section";
import { Skeleton } from "../../parts/skeleton";
import { issueWords as words } from "../../words/issues";
import { Choices } from "./choices";
import type { IssuesContext } from "./issues-frame";
import { RatioParts } from "./ratio-parts";
import { RatioTable } from "./ratio-table";
import { tableOf } from "./table-of";
import { type Place, useChoices } from "./use-choices";

const TrendChart = lazy(() => import("./trend-chart"));

const Query = graphql(
  `
    query Trend($area: ID!, $indicator: ID!, $reference: Reference!, $sex: Sex!) {
      trend(area: $area, indicator: $indicator, reference: $reference, sex: $sex) {
        points { ...RatioParts }
        segments { points { fiscalYear } }
        breaks { beforeFiscalYear because { ja en } }
        change { sentence { ja en } }
      }
    }
  `,
  [RatioParts],
);

interface TrendProps {
  context: IssuesContext;
  places: readonly Place[];
}

/** One indicator of one area over the years, cut where its definition changed. */
export function Trend({ context, places }: TrendProps) {
  const { say } = useLanguage();
  const choices = useChoices(context.code, places, context.indicators);
  const { area, sex, indicator, reference } = choices;
  const query = useQuery(Query, { area: area?.code ?? "", indicator, reference, sex });
  const name = context.indicators.find((it) => it.code === indicator)?.name;
  const title = say(
    words.trendTitle(area?.name ?? "", name ? say(name) : indicator, say(words[sex]), say(words[reference])),
  );
  return (
    <>
      <Choices
        of={["area", "indicator", "reference"]}
        choices={choices}
        places={places}
        indicators={context.indicators}
      />
      <Loaded query={query} rows={8}>
        {({ trend }) => {
          const years = trend.points.map((it) => say(fiscalYear(it.fiscalYear)));
          const table = tableOf(trend.points, (it) => say(fiscalYear(it.fiscalYear)), say);
          const source = say(words.source([...new Set([years[0], years.at(-1)])].join("～"), context.synthetic));
          return (
            <>
              {trend.points.length < 2 && <p className="my-3">{say(words.onePoint)}</p>}
              <Suspense fallback={<Skeleton />}>
                <TrendChart
                  name={`renkei-trend-${area?.code ?? ""}-${indicator}-${sex.toLowerCase()}`}
                  title={title}
                  source={source}
                  trend={trend}
                  table={table}
                />
              </Suspense>
              <Section title={say(words.sentences)}>
                <p className="my-2 text-[1.125rem] font-bold">
                  {say(trend.change ? trend.change.sentence : words.noChange)}
                </p>
                <ul className="list-disc ps-6">
                  {trend.points.map((it) => (
                    <li key={it.fiscalYear}>{say(it.sentence)}</li>
                  ))}
                  {trend.breaks.map((it) => (
                    <li key={it.beforeFiscalYear}>
                      {say(words.break(say(fiscalYear(it.beforeFiscalYear)), say(it.because)))}
                    </li>
                  ))}
                </ul>
              </Section>
              <Section title={say(words.table)}>
                <RatioTable table={table} title={title} />
                <p className="mt-2 text-quiet">{source}</p>
              </Section>
            </>
          );
        }}
      </Loaded>
    </>
  );
}
