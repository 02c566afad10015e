import { useLanguage } from "../../language/language";
import { planWords as words } from "../../words/health-japan";
import type { Prefectures } from "./prefectures";
import { useAddress } from "./use-address";

/** The prefecture that the address names, or the space's own, with its name. */
export function usePlace({ own, names }: Prefectures) {
  const { say } = useLanguage();
  const { search, choose } = useAddress();
  const prefecture = Number(search.get("prefecture") ?? own) || 0;
  const name = names.get(prefecture);
  return { search, choose, prefecture, placeName: name ? say(name) : say(words.nation) };
}
