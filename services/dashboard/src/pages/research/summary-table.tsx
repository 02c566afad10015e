import { useLanguage } from "../../language/language";
import { shortFiscalYear } from "../../lib/era";
import { Section } from "../../parts/section";
import { issueWords } from "../../words/issues";
import { summaryWords as words } from "../../words/research";
import { count, NONE, one, probability, span } from "./figures";
import type { MapSummary } from "./map-parts";
import type { Names } from "./table-csv";
import type { Compared } from "./use-comparisons";

const COLUMNS = [
  ["areas", (it: MapSummary) => `${count(it.withPoint)}／${count(it.withoutPoint)}`],
  ["median", (it: MapSummary) => one(it.median)],
  ["mean", (it: MapSummary) => one(it.mean)],
  ["range", (it: MapSummary) => span(one(it.lowest), one(it.highest))],
  ["bottom", (it: MapSummary) => one(it.bottomQuarter?.mean ?? null)],
  ["top", (it: MapSummary) => one(it.topQuarter?.mean ?? null)],
  ["gap", (it: MapSummary) => one(it.gap)],
  ["between", (it: MapSummary) => one(it.between)],
  ["phi", (it: MapSummary) => it.phi?.toFixed(2) ?? NONE],
  ["tau", (it: MapSummary) => one(it.tau)],
  ["heterogeneity", (it: MapSummary) => probability(it.heterogeneityP)],
  ["disparity", (it: MapSummary) => one(it.disparity)],
  ["theil", (it: MapSummary) => it.theil?.toFixed(4) ?? NONE],
] as const;

interface SummaryTableProps {
  found: readonly Compared[];
  names: Names;
}

/** How far areas differ, by every measure that the gateway has: a line for each map. */
export function SummaryTable({ found, names }: SummaryTableProps) {
  const { say } = useLanguage();
  const maps = found.flatMap(({ indicator, maps: all }) => all.map((map) => ({ indicator, map })));
  const prior = (it: MapSummary) => {
    if (it.priorMean === null) return NONE;
    return say(
      words.priorOf(one(it.priorMean), it.underdispersed ? say(words.underdispersed) : one(it.priorDeviation)),
    );
  };
  return (
    <Section title={say(words.title)}>
      <p className="mb-3 max-w-4xl">{say(words.help)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="max-h-[40rem] overflow-auto print:max-h-none" tabIndex={0} aria-label={say(words.table)}>
        <table className="border-collapse [&_td]:px-3 [&_td]:py-1.5 [&_th]:px-3 [&_th]:py-1.5 print:text-[6.5pt] print:[&_td]:px-0.5 print:[&_th]:min-w-0 print:[&_th]:px-0.5">
          <thead className="bg-soft align-bottom">
            <tr>
              <th scope="col">{say(words.map)}</th>
              {COLUMNS.map(([key]) => (
                <th key={key} scope="col" className="min-w-24 text-end">
                  {say(words[key])}
                </th>
              ))}
              <th scope="col" className="text-end">
                {say(words.prior)}
              </th>
            </tr>
          </thead>
          <tbody>
            {maps.map(({ indicator, map }) => (
              <tr
                key={`${indicator} ${map.fiscalYear} ${map.sex}`}
                className="border-b border-gray-400 [&>td]:text-end [&>td]:whitespace-nowrap [&>td]:tabular-nums"
              >
                <th scope="row" className="min-w-52 font-normal">
                  {names.indicator(indicator)}
                  <span className="block text-[0.9em] text-quiet">
                    {say(shortFiscalYear(map.fiscalYear))} {say(issueWords[map.sex])}
                  </span>
                </th>
                {COLUMNS.map(([key, cell]) => (
                  <td key={key}>{cell(map.summary)}</td>
                ))}
                <td>{prior(map.summary)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="mt-2 max-w-4xl text-quiet">{say(words.means)}</p>
    </Section>
  );
}
