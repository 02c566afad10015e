import * as Plot from "@observablehq/plot";
import { useCallback } from "react";
import { useLanguage } from "../../language/language";
import { shortFiscalYear } from "../../lib/era";
import { framed } from "../../lib/picture";
import { PictureFrame } from "../../parts/picture-frame";
import { issueWords as words } from "../../words/issues";
import type { Ratio } from "./ratio-parts";
import type { Table } from "./table-of";

interface TrendChartProps {
  name: string;
  title: string;
  source: string;
  table: Table;
  trend: {
    points: readonly Ratio[];
    segments: readonly { points: readonly { fiscalYear: number }[] }[];
    breaks: readonly { beforeFiscalYear: number }[];
  };
}

/** Points with limits, joined within what may be compared; masked years as hatched spans. */
export default function TrendChart({ name, title, source, table, trend }: TrendChartProps) {
  const { say } = useLanguage();
  const draw = useCallback(
    (width: number) => {
      const segment = (year: number) =>
        trend.segments.findIndex((it) => it.points.some((point) => point.fiscalYear === year));
      const known = trend.points.filter((it) => it.ratio !== null);
      const masked = trend.points.filter((it) => it.ratio === null && it.ratioLow !== null);
      const years = trend.points.map((it) => it.fiscalYear);
      const chart = Plot.plot({
        width,
        height: 360,
        marginLeft: 60,
        marginBottom: 50,
        marginTop: 30,
        style: { fontSize: "14px" },
        x: {
          domain: [Math.min(...years) - 0.5, Math.max(...years) + 0.5],
          ticks: years,
          tickFormat: (it: number) => say(shortFiscalYear(it)),
          label: null,
        },
        y: { grid: true, nice: true, label: say(words.axisRatio), labelArrow: "none" },
        marks: [
          Plot.ruleY([100], { strokeWidth: 1.5 }),
          Plot.ruleX(
            trend.breaks.map((it) => it.beforeFiscalYear - 0.5),
            { strokeDasharray: "3 5", strokeWidth: 2 },
          ),
          Plot.rect(masked, {
            x1: (it: Ratio) => it.fiscalYear - 0.12,
            x2: (it: Ratio) => it.fiscalYear + 0.12,
            y1: "ratioLow",
            y2: "ratioHigh",
            fill: "url(#hatch)",
            stroke: "#4d4d4d",
          }),
          Plot.line(known, {
            x: "fiscalYear",
            y: "ratio",
            z: (it: Ratio) => segment(it.fiscalYear),
            stroke: "#0017c1",
            strokeWidth: 2,
          }),
          Plot.ruleX(known, { x: "fiscalYear", y1: "lower95", y2: "upper95", strokeWidth: 1.5, marker: "tick" }),
          Plot.dot(known, { x: "fiscalYear", y: "ratio", r: 5, fill: "#0017c1" }),
          Plot.text(known, {
            x: "fiscalYear",
            y: "ratio",
            text: (it: Ratio) => it.ratio?.toFixed(1) ?? "",
            dx: 30,
            fontWeight: "bold",
          }),
        ],
      });
      return framed(chart as SVGSVGElement, { title, legend: say(words.trendLegend), source });
    },
    [trend, say, title, source],
  );
  return <PictureFrame name={name} label={title} source={source} table={table} draw={draw} />;
}
