import * as Plot from "@observablehq/plot";
import { useCallback } from "react";
import { useLanguage } from "../../language/language";
import { calendarYear } from "../../lib/era";
import { framed } from "../../lib/picture";
import { PictureFrame } from "../../parts/picture-frame";
import { lifeWords as words } from "../../words/healthy-life";
import type { Life } from "./life-parts";
import type { ShownLife } from "./life-table";

/** A screen narrower than this has no room for the era beside the year. */
const NARROW = 600;

interface LifeChartProps extends ShownLife {
  name: string;
  title: string;
  source: string;
  table: { heads: string[]; rows: string[][] };
}

/** A place and the nation over the years, told apart by mark and line; quarters of prefectures as hatched spans. */
export default function LifeChart({ name, title, source, table, own, nation, placeName }: LifeChartProps) {
  const { say, language } = useLanguage();
  const draw = useCallback(
    (width: number) => {
      const years = nation.points.map((it) => it.year);
      const complete = nation.gaps.filter((it) => it.gap !== null);
      const there = new Map(nation.points.map((it) => [it.year, it.years ?? 0]));
      const below = (it: Point) => (it.years ?? 0) < (there.get(it.year) ?? 0);
      const known = own?.points.filter((it) => it.years !== null) ?? [];
      const chart = Plot.plot({
        width,
        height: 400,
        marginLeft: 55,
        marginBottom: 40,
        marginTop: 40,
        marginRight: 30,
        style: { fontSize: "14px" },
        x: {
          domain: [Math.min(...years) - 1, Math.max(...years) + 1],
          ticks: years,
          tickFormat: (it: number) => (width < NARROW || language === "en" ? `${it}` : say(calendarYear(it))),
          label: null,
        },
        y: { grid: true, nice: true, label: say(words.axis), labelArrow: "none", tickFormat: ".1f" },
        marks: [
          Plot.rect(complete, {
            x1: (it: Gap) => it.year - 0.35,
            x2: (it: Gap) => it.year + 0.35,
            y1: "bottom",
            y2: "top",
            fill: "url(#hatch)",
            stroke: "#4d4d4d",
          }),
          Plot.line(nation.points, {
            x: "year",
            y: "years",
            stroke: "#4d4d4d",
            strokeWidth: 2,
            strokeDasharray: "7 4",
          }),
          Plot.line(own?.points ?? [], { x: "year", y: "years", stroke: "#0017c1", strokeWidth: 2.5 }),
          Plot.dot(nation.points, {
            x: "year",
            y: "years",
            r: 6,
            symbol: "square",
            fill: "#fff",
            stroke: "#1a1a1a",
            strokeWidth: 2,
          }),
          Plot.dot(known, { x: "year", y: "years", r: 6, fill: "#0017c1", stroke: "#fff" }),
          ...labels(nation.points, (it) => !known.some((other) => other.year === it.year && !below(other)), "normal"),
          ...labels(known, (it) => !below(it), "bold"),
        ],
      });
      const legend = own ? words.legend(placeName) : words.legendNation;
      return framed(chart as SVGSVGElement, { title, legend: say(legend), source });
    },
    [own, nation, placeName, say, language, title, source],
  );
  return <PictureFrame name={name} label={title} source={source} table={table} draw={draw} />;
}

type Point = Life["points"][number];
type Gap = Life["gaps"][number];

/** Values beside their marks, with white around them: those above on one side, those below on the other. */
function labels(points: readonly Point[], above: (point: Point) => boolean, fontWeight: string) {
  const text = { x: "year", y: "years", text: (it: Point) => it.years?.toFixed(2) ?? "", fontWeight };
  const around = { fill: "#1a1a1a", stroke: "#fff", strokeWidth: 5 };
  return [
    Plot.text(points.filter(above), { ...text, ...around, dy: -17 }),
    Plot.text(
      points.filter((it) => !above(it)),
      { ...text, ...around, dy: 18 },
    ),
  ];
}
