import { make } from "../../lib/picture";
import type { Outlines } from "../../parts/outline-parts";
import type { Ratio } from "./ratio-parts";
import { FILLS, isSignificant, tone } from "./tone";

/** Letters on the screen, in pixels. */
const LETTER = 14;
const INK = "#1a1a1a";

/** The outlines filled by what their ratio says, with name and ratio where there is room. */
export function drawMap(outlines: Outlines, ratios: readonly Ratio[], width: number): SVGSVGElement {
  const [left = 0, top = 0, wide = 1, high = 1] = outlines.viewBox;
  const height = Math.round((width * high) / wide);
  const picture = make("svg", { width, height, viewBox: `${left} ${top} ${wide} ${high}` });
  const letter = (LETTER * wide) / width;
  if (outlines.ground) picture.append(make("path", { d: outlines.ground, fill: "#e6e6e6", "fill-rule": "evenodd" }));
  for (const { x, y, width: across, height: down } of outlines.boxes) {
    picture.append(make("rect", { x, y, width: across, height: down, fill: "none", stroke: "#767676" }));
  }
  const labels: SVGElement[] = [];
  for (const shape of outlines.shapes) {
    const ratio = ratios.find((it) => it.area.code === shape.code);
    const said = ratio ? tone(ratio) : "unknown";
    const fill = said === "unknown" ? "#ffffff" : FILLS[said];
    picture.append(
      make("path", {
        d: shape.path,
        fill,
        stroke: INK,
        "stroke-width": wide / width,
        "fill-rule": "evenodd",
      }),
    );
    if (shape.room < letter) continue;
    const value = ratio?.ratio?.toFixed(1) ?? "―";
    labels.push(
      label(shape.name, shape.labelX, shape.labelY, letter),
      label(isSignificant(said) ? `${value}＊` : value, shape.labelX, shape.labelY + letter * 1.15, letter),
    );
  }
  picture.append(...labels);
  return picture as SVGSVGElement;
}

/** Dark letters with a white rim: read on every fill. */
function label(content: string, x: number, y: number, size: number): SVGElement {
  const it = make("text", {
    x,
    y,
    "font-size": size,
    "font-weight": "bold",
    "text-anchor": "middle",
    fill: INK,
    stroke: "#ffffff",
    "stroke-width": size / 4,
    "stroke-linejoin": "round",
    "paint-order": "stroke",
  });
  it.textContent = content;
  return it;
}
