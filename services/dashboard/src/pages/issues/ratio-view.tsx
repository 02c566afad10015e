import { lazy, Suspense } from "react";
import { useLanguage } from "../../language/language";
import { fiscalYear } from "../../lib/era";
import { Section } from "../../parts/section";
import { Skeleton } from "../../parts/skeleton";
import { common } from "../../words/common";
import { issueWords as words } from "../../words/issues";
import type { IssuesContext } from "./issues-frame";
import type { Ratio } from "./ratio-parts";
import { RatioTable } from "./ratio-table";
import { Sentences } from "./sentences";
import { tableOf } from "./table-of";
import { isBad } from "./worst";

// The chart library comes only where there is a chart.
const RatioChart = lazy(() => import("./ratio-chart"));

/** How many sentences are read at once. */
const FIRST = 8;
/** Longer tables open when they are asked for. */
const SHORT = 24;

export interface RatioViewProps {
  /** Of files that are saved, without their ending. */
  name: string;
  title: string;
  ratios: readonly Ratio[];
  labelOf: (ratio: Ratio) => string;
  context: IssuesContext;
}

/** A picture, its sentences and its table: the same figures in three ways. */
export function RatioView({ name, title, ratios, labelOf, context }: RatioViewProps) {
  const { say } = useLanguage();
  const source = say(words.source(say(fiscalYear(context.year)), context.synthetic));
  const told = ratios.filter((it) => isBad(it));
  const shown = told.length > 0 ? told : ratios;
  const table = tableOf(ratios, labelOf, say);
  return (
    <>
      <Suspense fallback={<Skeleton rows={10} />}>
        <RatioChart name={name} title={title} source={source} ratios={ratios} labelOf={labelOf} table={table} />
      </Suspense>
      <Section title={say(words.sentences)}>
        <Sentences ratios={shown.slice(0, FIRST)} />
        {shown.length > FIRST && (
          <details>
            <summary className="min-h-11 py-2 text-main underline">{say(common.more)}</summary>
            <Sentences ratios={shown.slice(FIRST)} />
          </details>
        )}
      </Section>
      <details className="mb-4 rounded-lg border border-gray-400 px-4" open={table.rows.length <= SHORT}>
        <summary className="min-h-11 py-2 font-bold">{say(words.table)}</summary>
        <RatioTable table={table} title={title} />
        <p className="mt-2 mb-4 text-quiet">{source}</p>
      </details>
      <details className="rounded-lg border border-gray-400 px-4">
        <summary className="min-h-11 py-2 font-bold">{say(words.method)}</summary>
        <p className="pb-4">{say(context.note)}</p>
      </details>
    </>
  );
}
