import * as Plot from "@observablehq/plot";
import { useCallback } from "react";
import { useLanguage } from "../../language/language";
import { framed } from "../../lib/picture";
import { PictureFrame } from "../../parts/picture-frame";
import { funnelWords as words } from "../../words/funnel";
import { issueWords } from "../../words/issues";
import type { Bin } from "./bins-of";
import type { Compared } from "./funnel-parts";
import type { Table } from "./table-of";

interface SpreadChartProps {
  name: string;
  title: string;
  source: string;
  table: Table;
  bins: readonly Bin[];
  own: Compared | undefined;
}

/** How many areas lie in each width of the ratio; that of the marked area is hatched. */
export default function SpreadChart({ name, title, source, table, bins, own }: SpreadChartProps) {
  const { say } = useLanguage();
  const draw = useCallback(
    (width: number) => {
      const ratio = own?.ratio ?? null;
      const here = bins.filter((it) => ratio !== null && ratio >= it.from && ratio < it.to);
      const bar = { x1: "from", x2: "to", y: "areas", stroke: "#4d4d4d", inset: 0.5 };
      const chart = Plot.plot({
        width,
        height: 280,
        marginLeft: 50,
        marginBottom: 45,
        marginTop: 35,
        style: { fontSize: "14px" },
        x: { label: say(issueWords.axisRatio), labelAnchor: "center", labelArrow: "none", ticks: width < 600 ? 5 : 10 },
        y: { grid: true, label: say(words.count), labelArrow: "none" },
        marks: [
          Plot.rectY(bins, { ...bar, fill: "#c5d7fb" }),
          Plot.rectY(here, { ...bar, fill: "#fff" }),
          Plot.rectY(here, { ...bar, fill: "url(#hatch)", strokeWidth: 2 }),
          Plot.text(here, {
            x: (it: Bin) => (it.from + it.to) / 2,
            y: "areas",
            text: () => `▼ ${own?.name ?? ""}`,
            dy: -12,
            fontWeight: "bold",
            stroke: "#fff",
            strokeWidth: 5,
            fill: "#1a1a1a",
          }),
          Plot.ruleX([100], { strokeWidth: 2.5 }),
          Plot.ruleY([0]),
        ],
      });
      return framed(chart as SVGSVGElement, { title, legend: say(words.spreadLegend(own?.name ?? "―")), source });
    },
    [bins, own, say, title, source],
  );
  return <PictureFrame name={name} label={title} source={source} table={table} draw={draw} />;
}
