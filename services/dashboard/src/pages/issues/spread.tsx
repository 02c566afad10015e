import { lazy, Suspense } from "react";
import { useLanguage } from "../../language/language";
import { Section } from "../../parts/section";
import { Skeleton } from "../../parts/skeleton";
import { funnelWords as words } from "../../words/funnel";
import { binsOf } from "./bins-of";
import type { AreaMap, Compared } from "./funnel-parts";
import { one, span } from "./funnel-table";

const SpreadChart = lazy(() => import("./spread-chart"));

interface SpreadProps {
  map: AreaMap;
  own: Compared | undefined;
  name: string;
  title: string;
  source: string;
}

/** How many areas have which ratio, with a few figures of all together. */
export function Spread({ map, own, name, title, source }: SpreadProps) {
  const { say } = useLanguage();
  const { median, lowest, highest, bottomQuarter, topQuarter, between } = map.summary;
  const bins = binsOf(map.areas.flatMap((it) => (it.ratio === null ? [] : [it.ratio])));
  const rows = bins.map((it) => [say(words.range(`${it.from}`, `${it.to}`)), `${it.areas}`]);
  const facts = [
    [words.median, one(median)],
    [words.extremes, span(lowest, highest, say)],
    [words.quarters, span(bottomQuarter?.mean, topQuarter?.mean, say)],
    [words.between, one(between)],
  ] as const;
  return (
    <Section title={say(words.spread)}>
      <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[24rem_1fr]">
        {facts.map(([label, value]) => (
          <div key={label[0]} className="contents">
            <dt className="text-quiet">{say(label)}</dt>
            <dd className="font-bold">{value || "―"}</dd>
          </div>
        ))}
      </dl>
      <Suspense fallback={<Skeleton />}>
        <SpreadChart
          name={name}
          title={title}
          source={source}
          bins={bins}
          own={own}
          table={{ heads: [say(words.bin), say(words.count)], rows }}
        />
      </Suspense>
    </Section>
  );
}
