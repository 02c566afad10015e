import { lazy, Suspense } from "react";
import { useLanguage } from "../../language/language";
import { fiscalYear } from "../../lib/era";
import { Section } from "../../parts/section";
import { Skeleton } from "../../parts/skeleton";
import { funnelWords as words } from "../../words/funnel";
import { issueWords } from "../../words/issues";
import type { AreaMap } from "./funnel-parts";
import { funnelSentences } from "./funnel-sentences";
import { funnelTable } from "./funnel-table";
import type { IssuesContext } from "./issues-frame";
import { MaskedAreas } from "./masked-areas";
import { RatioTable } from "./ratio-table";
import { Spread } from "./spread";
import type { Place, SEXES } from "./use-choices";

const FunnelChart = lazy(() => import("./funnel-chart"));

interface FunnelViewProps {
  map: AreaMap;
  area: Place | undefined;
  places: readonly Place[];
  context: IssuesContext;
  asked: { indicator: string; sex: (typeof SEXES)[number]; reference: "PREFECTURE" | "NATION" };
}

/** The funnel, its sentences, its table, what has no point, and how the areas are spread. */
export function FunnelView({ map, area, places, context, asked }: FunnelViewProps) {
  const { say } = useLanguage();
  const name = context.indicators.find((it) => it.code === asked.indicator)?.name;
  const [indicator, sex] = [name ? say(name) : asked.indicator, say(issueWords[asked.sex])];
  const year = say(fiscalYear(context.year));
  const source = say(issueWords.source(year, context.synthetic));
  const prefectures = new Map(places.map((it) => [it.prefecture.code, say(it.prefecture.name)]));
  const own = map.areas.find((it) => it.code === area?.code);
  const title = say(words.title(indicator, sex, year, say(issueWords[asked.reference])));
  const table = funnelTable(map.areas, prefectures, say);
  const file = `${asked.indicator}-${asked.sex.toLowerCase()}-${context.year}`;
  return (
    <>
      <Suspense fallback={<Skeleton rows={10} />}>
        <FunnelChart
          name={`renkei-funnel-${file}`}
          title={title}
          source={source}
          table={table}
          map={map}
          own={own}
          prefecture={(own && prefectures.get(own.prefectureCode)) ?? ""}
        />
      </Suspense>
      <Section title={say(issueWords.sentences)}>
        <ul className="list-disc ps-6">
          {funnelSentences(map, own, say).map((it) => (
            <li key={it}>{it}</li>
          ))}
        </ul>
      </Section>
      <details className="mb-6 rounded-lg border border-gray-400 px-4">
        <summary className="min-h-11 py-2 font-bold">{say(issueWords.table)}</summary>
        <RatioTable table={table} title={title} />
        <p className="mt-2 mb-4 text-quiet">{source}</p>
      </details>
      <MaskedAreas areas={map.areas.filter((it) => it.point === null)} prefectures={prefectures} />
      <Spread
        map={map}
        own={own}
        name={`renkei-spread-${file}`}
        title={say(words.spreadTitle(indicator, sex, year))}
        source={source}
      />
      <details className="mb-6 rounded-lg border border-gray-400 px-4">
        <summary className="min-h-11 py-2 font-bold">{say(issueWords.method)}</summary>
        <p className="pb-4">{say(map.note)}</p>
      </details>
    </>
  );
}
