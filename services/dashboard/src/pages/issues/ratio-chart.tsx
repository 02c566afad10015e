import * as Plot from "@observablehq/plot";
import { useCallback } from "react";
import { useLanguage } from "../../language/language";
import { framed } from "../../lib/picture";
import { PictureFrame } from "../../parts/picture-frame";
import { issueWords as words } from "../../words/issues";
import type { RatioViewProps } from "./ratio-view";
import type { Table } from "./table-of";
import { FILLS, isSignificant, type Tone, tone } from "./tone";

/** A screen narrower than this stacks the two references. */
const NARROW = 700;
const ROW = 30;

interface RatioChartProps extends Pick<RatioViewProps, "name" | "title" | "ratios" | "labelOf"> {
  source: string;
  table: Table;
}

/** Ratio − 100 against the prefecture and the nation, with limits as whiskers and masked bounds as hatched spans. */
export default function RatioChart({ name, title, source, ratios, labelOf, table }: RatioChartProps) {
  const { say } = useLanguage();
  const draw = useCallback(
    (width: number) => {
      const narrow = width < NARROW;
      const data = ratios.map((it) => ({
        label: short(labelOf(it), narrow ? 11 : 22),
        panel: say(words[it.reference]),
        tone: tone(it),
        x: it.minusHundred,
        low: minus(it.lower95),
        high: minus(it.upper95),
        from: minus(it.ratioLow),
        to: minus(it.ratioHigh),
      }));
      const labels = [...new Set(data.map((it) => it.label))];
      const known = data.filter((it) => it.x !== null);
      const panels = [say(words.PREFECTURE), say(words.NATION)];
      const facet = narrow ? { fy: "panel" } : { fx: "panel" };
      const chart = Plot.plot({
        width,
        height: (labels.length * ROW + 30) * (narrow ? 2 : 1) + 70,
        marginLeft: narrow ? 150 : 300,
        marginRight: narrow ? 30 : 20,
        marginTop: 40,
        marginBottom: 45,
        style: { fontSize: "14px" },
        x: {
          grid: true,
          label: say(narrow ? words.axisShort : words.axis),
          labelAnchor: "center",
          labelArrow: "none",
          nice: true,
          ticks: 6,
        },
        y: { domain: labels, label: null, tickSize: 0 },
        ...(narrow ? { fy: { domain: panels, label: null, axis: null } } : { fx: { domain: panels, label: null } }),
        marks: [
          Plot.barX(known, {
            ...facet,
            y: "label",
            x: "x",
            fill: (it) => FILLS[it.tone as Tone],
            stroke: "#4d4d4d",
            insetTop: 4,
            insetBottom: 4,
          }),
          Plot.barX(
            data.filter((it) => it.tone === "masked"),
            {
              ...facet,
              y: "label",
              x1: "from",
              x2: "to",
              fill: FILLS.masked,
              stroke: "#4d4d4d",
              insetTop: 4,
              insetBottom: 4,
            },
          ),
          Plot.ruleY(known, {
            ...facet,
            y: "label",
            x1: "low",
            x2: "high",
            stroke: "#000",
            strokeWidth: 1.5,
            marker: "tick",
          }),
          ...([-1, 1] as const).map((side) =>
            Plot.text(
              known.filter((it) => isSignificant(it.tone) && Math.sign(it.x ?? 0) === side),
              {
                ...facet,
                y: "label",
                x: side > 0 ? "high" : "low",
                text: () => "＊",
                dx: 12 * side,
                fontWeight: "bold",
              },
            ),
          ),
          Plot.ruleX([0], { strokeWidth: 1.5 }),
          ...(narrow
            ? [
                Plot.text(panels, {
                  fy: (it) => it,
                  text: (it) => it,
                  frameAnchor: "top-left",
                  dy: -16,
                  dx: -140,
                  fontWeight: "bold",
                }),
              ]
            : []),
        ],
      });
      return framed(chart as SVGSVGElement, { title, legend: say(words.legend), source });
    },
    [ratios, labelOf, say, title, source],
  );
  return <PictureFrame name={name} label={title} source={source} table={table} draw={draw} />;
}

const minus = (value: number | null) => (value === null ? null : value - 100);
const short = (label: string, most: number) => (label.length > most ? `${label.slice(0, most - 1)}…` : label);
