import type { FragmentOf } from "../../api/graphql";
import { LEVELS, type Level, move } from "../../lib/level";
import type { RollUpParts } from "./roll-up";

export type RollUp = FragmentOf<typeof RollUpParts>;
type Place = RollUp["years"][number]["places"][number];
type ListRow = RollUp["rows"][number];

/** One area in one year, as the table shows it. */
export interface AreaRow {
  id: string;
  code: string;
  name: string;
  place: Place | undefined;
  /** The list that the area's level calls for. */
  list: ListRow | undefined;
  touched: string | null;
  stale: number;
  ownerless: number;
}

/** Below level 2 an area works on the way from 1 to 2; above, from 2 to 3; with no level, on what it has begun. */
export function listFor(level: Level | undefined, rows: readonly ListRow[]): ListRow | undefined {
  const of = (list: ListRow["list"]) => rows.find((it) => it.list === list);
  const [low, high] = [of("AREA_ONE_TO_TWO"), of("AREA_TWO_TO_THREE")];
  if (level) return LEVELS.indexOf(level) < LEVELS.indexOf("TWO_1") ? (low ?? high) : (high ?? low);
  return low?.begun || !high?.begun ? (low ?? high) : high;
}

export function areaRows(rollUp: RollUp, year: number): AreaRow[] {
  const places = rollUp.years.find((it) => it.fiscalYear === year)?.places ?? [];
  return rollUp.spaces
    .filter((it) => it.kind === "AREA" && places.some((place) => place.spaceId === it.spaceId))
    .map(({ spaceId, code, name }) => {
      const place = places.find((it) => it.spaceId === spaceId);
      const own = rollUp.rows.filter((it) => it.spaceId === spaceId && it.fiscalYear === year);
      const days = own.map((it) => it.touched).filter((it) => it !== null);
      return {
        id: spaceId,
        code,
        name,
        place,
        list: listFor(place?.level?.level, own),
        touched: days.toSorted().at(-1) ?? null,
        stale: own.reduce((sum, it) => sum + it.stale.length, 0),
        ownerless: own.reduce((sum, it) => sum + it.ownerless.length, 0),
      };
    });
}

/** What the sentences above the table say. */
export function summary(rows: readonly AreaRow[]) {
  const moves = rows.map(({ place }) => place?.level && move(place.level.before, place.level.level));
  return {
    places: rows.length,
    held: rows.filter((it) => it.place?.standing === "HELD").length,
    assessed: rows.filter((it) => it.place?.level).length,
    up: moves.filter((it) => it === "up").length,
    down: moves.filter((it) => it === "down").length,
    stale: rows.reduce((sum, it) => sum + it.stale, 0),
    ownerless: rows.reduce((sum, it) => sum + it.ownerless, 0),
  };
}

const STANDINGS = ["HELD", "PLANNED", "NOT_HELD", "NOT_SET_UP", "UNKNOWN"];

export type Column = "code" | "standing" | "level" | "coverage" | "touched" | "open";

/** By what a column is sorted. */
export function sortValue(row: AreaRow, by: Column): string | number | null {
  switch (by) {
    case "code":
      return row.code;
    case "standing":
      return row.place ? STANDINGS.indexOf(row.place.standing) : null;
    case "level":
      return row.place?.level ? LEVELS.indexOf(row.place.level.level) : null;
    case "coverage":
      return row.list?.coverage.share ?? null;
    case "touched":
      return row.touched;
    case "open":
      return row.stale + row.ownerless;
  }
}
