import * as Plot from "@observablehq/plot";
import { useCallback } from "react";
import { useLanguage } from "../../language/language";
import { framed } from "../../lib/picture";
import { PictureFrame } from "../../parts/picture-frame";
import { funnelWords as words } from "../../words/funnel";
import { issueWords } from "../../words/issues";
import type { AreaMap, Compared } from "./funnel-parts";
import { verdictOf } from "./funnel-sentences";
import type { Table } from "./table-of";

type Line = AreaMap["lines"][number];

interface FunnelChartProps {
  name: string;
  title: string;
  source: string;
  table: Table;
  map: AreaMap;
  /** The area that is marked. */
  own: Compared | undefined;
  prefecture: string;
}

/** Areas beside their size within limits at 95 and 99.8 %: by form, so that it reads without colour. */
export default function FunnelChart({ name, title, source, table, map, own, prefecture }: FunnelChartProps) {
  const { say } = useLanguage();
  const draw = useCallback(
    (width: number) => {
      const points = map.areas.flatMap(({ point, ratio, ...it }) =>
        point && ratio !== null ? [{ ...it, ratio, size: point.size, verdict: verdictOf(point) }] : [],
      );
      const others = points.filter((it) => it.code !== own?.code);
      const marked = points.filter((it) => it.code === own?.code);
      const here = (it: { prefectureCode: number }) => it.prefectureCode === own?.prefectureCode;
      const wide = map.lines.some((it) => it.adjusted);
      const limit = (key: keyof Line["chance"]) => (it: Line) => (it.adjusted ?? it.chance)[key];
      const ratios = points.map((it) => it.ratio);
      // Limits of the smallest areas go far beyond the points, which are what people look at.
      const y = { domain: [Math.min(90, ...ratios) - 5, Math.max(110, ...ratios) + 5], nice: true };
      const at = { x: "size", y: "ratio", stroke: "#1a1a1a" };
      const fill = (it: { prefectureCode: number }) => (here(it) ? "#0017c1" : "#ffffff");
      const chart = Plot.plot({
        width,
        height: Math.max(380, Math.min(520, width * 0.55)),
        marginLeft: 55,
        marginBottom: 50,
        marginTop: 35,
        marginRight: 25,
        style: { fontSize: "14px" },
        x: {
          type: "log",
          label: say(width < 600 ? words.xShort : words.x),
          labelAnchor: "center",
          labelArrow: "none",
          ticks: width < 600 ? 3 : 6,
          tickFormat: (it: number) => it.toLocaleString("ja-JP"),
        },
        y: { ...y, grid: true, label: say(issueWords.axisRatio), labelArrow: "none" },
        marks: [
          Plot.ruleY([100], { strokeWidth: 1.5 }),
          ...(["lower95", "upper95"] as const).map((key) => curve(map.lines, limit(key), { strokeWidth: 2 })),
          ...(["lower998", "upper998"] as const).map((key) =>
            curve(map.lines, limit(key), { strokeWidth: 2, strokeDasharray: "8 4" }),
          ),
          ...(wide
            ? (["lower998", "upper998"] as const).map((key) =>
                curve(map.lines, (it: Line) => it.chance[key], { strokeWidth: 1.5, strokeDasharray: "1.5 4" }),
              )
            : []),
          Plot.dot(
            others.filter((it) => !it.verdict.startsWith("FAR")),
            { ...at, r: 4.5, fill },
          ),
          Plot.dot(
            others.filter((it) => it.verdict === "FAR_HIGH"),
            { ...at, r: 5.5, fill, symbol: "triangle" },
          ),
          Plot.dot(
            others.filter((it) => it.verdict === "FAR_LOW"),
            { ...at, r: 5.5, fill, symbol: "triangle", rotate: 180 },
          ),
          Plot.dot(marked, { ...at, r: 11, symbol: "star", fill: "#ffd43b", strokeWidth: 2 }),
          Plot.text(marked, {
            x: "size",
            y: "ratio",
            text: (it) => `${it.name} ${it.ratio.toFixed(1)}`,
            dy: -22,
            fontWeight: "bold",
            fontSize: 15,
            fill: "#1a1a1a",
            stroke: "#fff",
            strokeWidth: 6,
          }),
        ],
      });
      const legend = say(words.legend(own?.name ?? "―", prefecture)) + (wide ? say(words.widened) : "");
      return framed(chart as SVGSVGElement, { title, legend, source });
    },
    [map, own, prefecture, say, title, source],
  );
  return <PictureFrame name={name} label={title} source={source} table={table} draw={draw} />;
}

/** A limit as a curve, cut off at the frame. */
function curve(lines: readonly Line[], y: (line: Line) => number, look: Plot.LineOptions) {
  return Plot.line(lines, { x: "size", y, stroke: "#4d4d4d", clip: true, ...look });
}
