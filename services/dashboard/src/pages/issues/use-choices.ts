import { useSearchParams } from "wouter";
import { areaCode } from "../../lib/area-code";

export const SEXES = ["MALE", "FEMALE", "BOTH"] as const;

export interface Place {
  code: string;
  name: string;
  prefecture: { code: number; name: { ja: string; en: string } };
}

/** What is chosen stands in the address, so that a picture can be sent to a colleague as a link. */
export function useChoices(own: string, places: readonly Place[], indicators: readonly { code: string }[]) {
  const [search, setSearch] = useSearchParams();
  const mine = areaCode(own);
  const choose = (key: string, value: string) =>
    setSearch(
      (before) => {
        before.set(key, value);
        if (key === "prefecture") before.delete("area");
        return before;
      },
      { replace: true },
    );
  const prefecture = Number(search.get("prefecture") ?? mine.slice(0, 2)) || 1;
  const within = places.filter((it) => it.prefecture.code === prefecture);
  const wanted = search.get("area") ?? mine;
  const area = within.find((it) => it.code === wanted) ?? within[0];
  const sex = SEXES.find((it) => it === search.get("sex")) ?? "MALE";
  const indicator =
    search.get("indicator") ??
    (indicators.some((it) => it.code === "smoking") ? "smoking" : (indicators[0]?.code ?? ""));
  const reference = search.get("reference") === "NATION" ? ("NATION" as const) : ("PREFECTURE" as const);
  return { prefecture, within, area, sex, indicator, reference, choose };
}
