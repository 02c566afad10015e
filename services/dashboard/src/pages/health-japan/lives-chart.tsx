import * as Plot from "@observablehq/plot";
import { useCallback } from "react";
import { useLanguage } from "../../language/language";
import { calendarYear } from "../../lib/era";
import { framed } from "../../lib/picture";
import { PictureFrame } from "../../parts/picture-frame";
import { lifeWords, livesWords as words } from "../../words/healthy-life";
import { two } from "./life-table";
import { type Box, boxesOf, columnsFor, type Dot, spanOf } from "./lives-boxes";
import type { PrefectureLife } from "./lives-parts";
import { newestYear } from "./lives-table";

const ROW = 128;
/** A box narrower than this has room for the sign alone, without its word. */
const NARROW = 130;
const ORANGE = "#ffdcb8";
const BLUE = "#0017c1";
const INK = "#1a1a1a";

interface LivesChartProps {
  name: string;
  title: string;
  source: string;
  table: { heads: string[]; rows: string[][] };
  lives: readonly PrefectureLife[];
  nation: readonly { year: number; years: number | null }[];
  own: PrefectureLife | undefined;
}

/** A box for each prefecture, by code, all on one scale: what has increased is told by colour, sign and word. */
export default function LivesChart({ name, title, source, table, lives, nation, own }: LivesChartProps) {
  const { say, language } = useLanguage();
  const draw = useCallback(
    (width: number) => {
      const columns = columnsFor(width);
      const boxes = boxesOf(lives, columns, newestYear(lives));
      const { left, right, low, high, ticks } = spanOf(lives, nation);
      const dots = boxes.flatMap((it) => it.dots);
      const facet = { fx: "column", fy: "row" } as const;
      const edges = { ...facet, x1: left, x2: right, y1: low, y2: high };
      const head = { ...facet, y: high, dy: 13, fill: INK };
      const nameOf = (it: Box) => say(it.life.prefecture.name);
      const sign = (it: Box) => (width / columns < NARROW ? say(words[it.change]).slice(0, 1) : say(words[it.change]));
      const nations = boxes.flatMap((box) => nation.map((it) => ({ ...it, column: box.column, row: box.row })));
      const chart = Plot.plot({
        width,
        height: ROW * Math.ceil(lives.length / columns) + 30,
        marginLeft: 40,
        marginRight: 8,
        marginTop: 22,
        marginBottom: 8,
        style: { fontSize: "13px" },
        fx: { axis: null, padding: 0.05 },
        fy: { axis: null, padding: 0.06 },
        x: { domain: [left, right], axis: null },
        y: { domain: [low, high], ticks, label: say(lifeWords.axis), labelArrow: "none", tickFormat: "d" },
        marks: [
          Plot.rect(boxes, { ...edges, fill: (it: Box) => (it.change === "INCREASED" ? ORANGE : "#fff") }),
          Plot.rect(boxes, {
            ...edges,
            stroke: (it: Box) => (it.life === own ? BLUE : "#767676"),
            strokeWidth: (it: Box) => (it.life === own ? 4 : 1),
          }),
          Plot.line(nations, {
            ...facet,
            x: "year",
            y: "years",
            z: (it: Dot) => `${it.column} ${it.row}`,
            stroke: "#4d4d4d",
            strokeDasharray: "3 3",
          }),
          Plot.line(dots, { ...facet, x: "year", y: "years", z: "code", stroke: BLUE, strokeWidth: 2 }),
          Plot.dot(
            dots.filter((it) => it.years !== null),
            {
              ...facet,
              x: "year",
              y: "years",
              r: 4,
              fill: (it: Dot) => (it.verified ? BLUE : "#fff"),
              stroke: BLUE,
              strokeWidth: 1.5,
            },
          ),
          Plot.text(
            dots.filter((it) => it.years === null),
            { ...facet, x: "year", y: low, dy: -9, text: () => "×", fill: INK },
          ),
          Plot.text(boxes, { ...head, x: left, dx: 6, textAnchor: "start", text: nameOf, fontWeight: "bold" }),
          Plot.text(boxes, { ...head, x: right, dx: -6, textAnchor: "end", text: sign }),
          Plot.text(boxes, { ...head, x: right, dx: -6, textAnchor: "end", text: (it: Box) => two(it.newest), dy: 30 }),
        ],
      });
      const all = lives[0]?.points.map((it) => it.year).join(language === "ja" ? "・" : ", ") ?? "";
      const legend = say(words.legend(all, say(calendarYear(newestYear(lives)))));
      const ownLegend = own ? say(words.legendOwn(say(own.prefecture.name))) : "";
      return framed(chart as SVGSVGElement, { title, legend: legend + ownLegend, source });
    },
    [lives, nation, own, say, language, title, source],
  );
  return <PictureFrame name={name} label={title} source={source} table={table} draw={draw} />;
}
