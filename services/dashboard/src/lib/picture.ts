const SVG = "http://www.w3.org/2000/svg";
const FONT = '"BIZ UDPGothic", "Hiragino Sans", "Noto Sans JP", Meiryo, sans-serif';
const PAD = 12;
const LINE = 24;

interface Surround {
  title: string;
  legend: string;
  source: string;
}

/** A chart with its title, legend and source inside: so the picture keeps them wherever it is pasted. */
export function framed(chart: SVGSVGElement, { title, legend, source }: Surround): SVGSVGElement {
  // The policy of the page allows no style inside it, and the chart needs none.
  for (const style of chart.querySelectorAll("style")) style.remove();
  // The frame has a name for the whole; the names of marks are the library's own.
  for (const mark of chart.querySelectorAll("[aria-label]")) mark.removeAttribute("aria-label");
  const [width, height] = [Number(chart.getAttribute("width")), Number(chart.getAttribute("height"))];
  const legendLines = wrap(legend, width);
  const titleLines = wrap(title, width, 17);
  const sourceLines = wrap(source, width, 13);
  const bottom = LINE * sourceLines.length + PAD;
  const top = PAD + LINE * (titleLines.length + legendLines.length);
  const whole = make("svg", { width, height: top + height + bottom, xmlns: SVG, "font-family": FONT });
  whole.setAttribute("viewBox", `0 0 ${width} ${top + height + bottom}`);
  whole.append(make("rect", { width: "100%", height: "100%", fill: "#fff" }), patterns());
  titleLines.forEach((line, at) => {
    whole.append(text(line, PAD, LINE * (at + 1), 17, "bold"));
  });
  legendLines.forEach((line, at) => {
    whole.append(text(line, PAD, LINE * (titleLines.length + at + 1), 14));
  });
  chart.setAttribute("y", `${top}`);
  chart.setAttribute("font-family", FONT);
  chart.setAttribute("overflow", "visible");
  whole.append(chart);
  sourceLines.forEach((line, at) => {
    whole.append(text(line, PAD, top + height + LINE * (at + 1), 13));
  });
  return whole as SVGSVGElement;
}

/** Japanese has no spaces to break at: lines are as many letters as fit. */
function wrap(sentence: string, width: number, size = 14): string[] {
  const most = Math.floor((width - 2 * PAD) / size);
  const lines: string[] = [];
  let line = "";
  let used = 0;
  const parts = sentence
    .split(/(?<=[、。,;:）」] ?)|(?<= )/)
    .flatMap((part) => (room(part) > most ? [...part] : [part]));
  for (const part of parts) {
    const length = room(part);
    if (used > 0 && used + length > most) {
      lines.push(line);
      [line, used] = ["", 0];
    }
    line += part;
    used += length;
  }
  return [...lines, line];
}

/** How many full-width letters a text is wide. */
const room = (part: string) => [...part].reduce((sum, letter) => sum + (letter.charCodeAt(0) < 256 ? 0.58 : 1), 0);

export function make(name: string, attributes: Record<string, string | number>): SVGElement {
  const it = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) it.setAttribute(key, `${value}`);
  return it;
}

function text(content: string, x: number, y: number, size: number, weight = "normal"): SVGElement {
  const it = make("text", { x, y, "font-size": size, "font-weight": weight, fill: "#1a1a1a" });
  it.textContent = content;
  return it;
}

function patterns(): SVGElement {
  const defs = make("defs", {});
  const hatch = make("pattern", { id: "hatch", width: 7, height: 7, patternUnits: "userSpaceOnUse" });
  hatch.append(make("path", { d: "M0,7 L7,0", stroke: "#4d4d4d", "stroke-width": 1.5 }));
  const dots = make("pattern", { id: "dots", width: 6, height: 6, patternUnits: "userSpaceOnUse" });
  dots.append(
    make("rect", { width: 6, height: 6, fill: "#97d3ff" }),
    make("circle", { cx: 3, cy: 3, r: 1.6, fill: "#00428c" }),
  );
  defs.append(hatch, dots);
  return defs;
}

export function svgFile(picture: SVGSVGElement): Blob {
  return new Blob([new XMLSerializer().serializeToString(picture)], { type: "image/svg+xml" });
}

/** Twice the size on screen: sharp on paper. */
export async function pngFile(picture: SVGSVGElement): Promise<Blob> {
  const [width, height] = [Number(picture.getAttribute("width")), Number(picture.getAttribute("height"))];
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(picture))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [2 * width, 2 * height];
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) => {
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error("no picture"))), "image/png");
  });
}
