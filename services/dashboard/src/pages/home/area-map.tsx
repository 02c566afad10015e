import { Link } from "wouter";
import { useLanguage } from "../../language/language";
import { areaCode } from "../../lib/area-code";
import { LEVELS, type Level } from "../../lib/level";
import type { Outlines } from "../../parts/outline-parts";
import { Section } from "../../parts/section";
import { home } from "../../words/home";
import { levelWords } from "../../words/states";
import type { AreaRow } from "./rows";

/** Darker is further; the level itself stands in the area, and in its title where there is no room. */
const SHADES = [
  "fill-white",
  "fill-blue-50",
  "fill-blue-100",
  "fill-blue-200",
  "fill-blue-300",
  "fill-blue-400",
  "fill-blue-400",
];
const TEXT = 26;

interface AreaMapProps {
  map: Outlines;
  rows: readonly AreaRow[];
}

/** The areas where they lie, by growth level. The table above says the same. */
export function AreaMap({ map, rows }: AreaMapProps) {
  const { say } = useLanguage();
  const word = (level: Level | undefined) => (level ? say(levelWords[level]) : say(home.noLevel));
  const known = map.shapes.map((shape) => ({ shape, row: rows.find((it) => areaCode(it.code) === shape.code) }));
  return (
    <Section title={say(home.mapOfAreas)}>
      <p className="mb-3 text-quiet">{say(home.mapOfAreasHelp)}</p>
      <svg viewBox={map.viewBox.join(" ")} className="mx-auto max-h-[80vh] w-full max-w-3xl">
        <title>{say(home.mapOfAreas)}</title>
        <pattern id="unassessed" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="8" height="8" className="fill-white" />
          <rect width="2" height="8" className="fill-gray-500" />
        </pattern>
        {map.ground && <path d={map.ground} fillRule="evenodd" className="fill-gray-200" />}
        {map.boxes.map((it) => (
          <rect key={`${it.x} ${it.y}`} {...it} className="fill-none stroke-gray-600" />
        ))}
        {known.map(({ shape, row }) => {
          const level = row?.place?.level?.level;
          const label = `${row?.name ?? shape.name} ${word(level)}`;
          const outline = (
            <path
              d={shape.path}
              fillRule="evenodd"
              className={`stroke-gray-900 stroke-[1.5] ${level ? SHADES[LEVELS.indexOf(level)] : ""}`}
              fill={level ? undefined : "url(#unassessed)"}
            />
          );
          if (!row) return <g key={shape.code}>{outline}</g>;
          return (
            <Link key={shape.code} href={`/areas/${row.id}`} aria-label={label}>
              <title>{label}</title>
              {outline}
              {shape.room > TEXT && (
                <text x={shape.labelX} y={shape.labelY} textAnchor="middle" fontSize={TEXT} className="map-label">
                  <tspan x={shape.labelX} fontWeight="bold">
                    {shape.name}
                  </tspan>
                  <tspan x={shape.labelX} dy={TEXT * 1.1}>
                    {level ? say(levelWords[level]) : "―"}
                  </tspan>
                </text>
              )}
            </Link>
          );
        })}
      </svg>
      <p className="mt-2 text-quiet">{say(home.mapSource(map.source))}</p>
    </Section>
  );
}
