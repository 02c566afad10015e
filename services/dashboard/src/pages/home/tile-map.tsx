import { Link } from "wouter";
import { useLanguage } from "../../language/language";
import { LEVELS, type Level } from "../../lib/level";
import { CoverageBar } from "../../parts/coverage-bar";
import { Section } from "../../parts/section";
import { home } from "../../words/home";
import { levelWords } from "../../words/states";
import type { AreaRow } from "./rows";

/** Darker is further; the level itself stands in the tile. */
const SHADES = ["bg-white", "bg-blue-50", "bg-blue-100", "bg-blue-200", "bg-blue-300", "bg-blue-400", "bg-blue-400"];

const shade = (level: Level | undefined) => (level ? SHADES[LEVELS.indexOf(level)] : "bg-white border-dashed");

/** The areas as tiles of one size: small areas are as plain to see as large ones. */
export function TileMap({ rows }: { rows: readonly AreaRow[] }) {
  const { say } = useLanguage();
  return (
    <Section title={say(home.map)}>
      <p className="mb-3 text-quiet">{say(home.mapHelp)}</p>
      <ul className="grid grid-cols-2 gap-2 sm:grid-cols-3 lg:grid-cols-6">
        {rows.map((row) => {
          const level = row.place?.level?.level;
          return (
            <li key={row.id}>
              <Link
                href={`/areas/${row.id}`}
                className={`flex h-full min-h-32 flex-col justify-between rounded-lg border border-line p-3 hover:border-main hover:border-2 ${shade(level)}`}
              >
                <span className="font-bold underline underline-offset-4">{row.name}</span>
                <span className="my-1 block">
                  {say(home.levelOrder)}{" "}
                  <strong className="text-[1.375rem]">{level ? say(levelWords[level]) : "―"}</strong>
                </span>
                {row.list?.begun ? <CoverageBar counts={row.list.coverage} /> : <span>{say(home.notBegun)}</span>}
              </Link>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
