import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Outlines of municipalities and their areas as they are published, where they lie beside the project; else squares. */
const shared = (path: string) => new URL(`../../../../../shared/data/${path}`, import.meta.url).pathname;
const PUBLISHED = shared("boundaries/N03-21_210101_topojson_s0010.json");
/** The second corrects the areas of 三重県 in the first. */
const MEMBERS = ["areas/municipality_to_iryoken2.csv", "areas/mie_area_municipalities.csv"].map(shared);

/** A square of ten by ten for each of the six areas of 京都府, side by side; each has the arcs of its own four sides. */
function squares(folder: string): [outlines: string, members: string[]] {
  const codes = ["26212", "26201", "26213", "26100", "26204", "26214"];
  const arcs = codes.map((_, at) => [
    [at * 10, 0],
    [0, 10],
    [10, 0],
    [0, -10],
    [-10, 0],
  ]);
  const geometries = codes.map((code, at) => ({
    type: "Polygon",
    arcs: [[at]],
    properties: { N03_001: "京都府", N03_004: `架空${at + 1}市`, N03_007: code },
  }));
  const topology = {
    type: "Topology",
    transform: { scale: [0.01, 0.01], translate: [135, 35] },
    arcs,
    objects: { N03: { type: "GeometryCollection", geometries } },
  };
  const [outlines, members] = [join(folder, "outlines.json"), join(folder, "members.csv")];
  writeFileSync(outlines, JSON.stringify(topology));
  writeFileSync(members, `muni_code,area_code\n${codes.map((code, at) => `${code},260${at + 1}\n`).join("")}`);
  return [outlines, [members]];
}

/** What `renkei boundaries import` is told. */
export function outlines(folder: string): string[] {
  const [file, members] = existsSync(PUBLISHED) ? [PUBLISHED, MEMBERS] : squares(folder);
  return [file, ...members.flatMap((it) => ["--members", it]), "--source", "国土数値情報（行政区域データ）を加工"];
}
