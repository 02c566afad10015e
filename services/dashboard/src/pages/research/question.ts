export const SEXES = ["MALE", "FEMALE", "BOTH"] as const;
export const REFERENCES = ["NATION", "PREFECTURE"] as const;
export const SCOPES = ["all", "prefectures", "areas", "neighbours", "similar"] as const;

/** What a table of research is made of. */
export interface Question {
  indicators: string[];
  years: number[];
  sexes: (typeof SEXES)[number][];
  reference: (typeof REFERENCES)[number];
  scope: (typeof SCOPES)[number];
  prefectures: number[];
  /** Codes; of `neighbours` and `similar` the first is the one in the middle. */
  areas: string[];
}

/** More than this would be a page that nobody reads and a minute's budget of asking. */
const MOST_INDICATORS = 10;
/** As the gateway has it: years times sexes. */
const MOST_MAPS = 30;

/** The question that stands in the address, so that a table can be sent to a colleague as a link. */
export function readQuestion(search: URLSearchParams): Question {
  const list = (key: string) => (search.get(key) ?? "").split(",").filter((it) => it !== "");
  const numbers = (key: string) => list(key).map(Number).filter(Number.isInteger);
  const sexes = SEXES.filter((it) => list("sexes").includes(it));
  return {
    indicators: list("indicators"),
    years: numbers("years"),
    sexes: search.has("sexes") ? sexes : ["MALE", "FEMALE"],
    reference: REFERENCES.find((it) => it === search.get("reference")) ?? "NATION",
    scope: SCOPES.find((it) => it === search.get("scope")) ?? "all",
    prefectures: numbers("prefectures"),
    areas: list("areas"),
  };
}

/** The same question as an address; what the scope does not use is left out. */
export function writeQuestion(it: Question): URLSearchParams {
  const search = new URLSearchParams({
    indicators: it.indicators.join(","),
    years: it.years.join(","),
    sexes: it.sexes.join(","),
    reference: it.reference,
    scope: it.scope,
  });
  if (it.scope !== "all") search.set("prefectures", it.prefectures.join(","));
  if (it.scope !== "all" && it.scope !== "prefectures") search.set("areas", it.areas.join(","));
  return search;
}

type Lack =
  | "lackIndicators"
  | "lackMost"
  | "lackYears"
  | "lackSexes"
  | "lackPrefectures"
  | "lackAreas"
  | "lackMaps"
  | undefined;

/** What a question lacks before it can be asked. */
export function lackOf(it: Question): Lack {
  if (it.indicators.length === 0) return "lackIndicators";
  if (it.indicators.length > MOST_INDICATORS) return "lackMost";
  if (it.years.length === 0) return "lackYears";
  if (it.sexes.length === 0) return "lackSexes";
  if (it.years.length * it.sexes.length > MOST_MAPS) return "lackMaps";
  if (it.scope === "all") return undefined;
  if (it.scope === "prefectures") return it.prefectures.length === 0 ? "lackPrefectures" : undefined;
  return it.areas.length === 0 ? "lackAreas" : undefined;
}

/** The question in the gateway's words, for one indicator. */
export function variablesOf(it: Question, indicator: string) {
  const { scope, prefectures, areas } = it;
  return {
    indicator,
    years: it.years.toSorted(),
    sexes: SEXES.filter((sex) => it.sexes.includes(sex)),
    reference: it.reference,
    // The gateway takes one prefecture; of several, what is not asked for is left out here.
    prefecture: scope === "prefectures" && prefectures.length === 1 ? (prefectures[0] ?? null) : null,
    codes: scope === "areas" ? areas : null,
    neighboursOf: scope === "neighbours" ? (areas[0] ?? null) : null,
    similarTo: scope === "similar" ? (areas[0] ?? null) : null,
  };
}

/** Whether an area is asked for. */
export function isAsked(it: Question, area: { prefectureCode: number }): boolean {
  return it.scope !== "prefectures" || it.prefectures.includes(area.prefectureCode);
}
