import type { Bilingual, Words } from "../../language/words";
import { funnelWords as words } from "../../words/funnel";
import type { AreaMap, Compared } from "./funnel-parts";
import { one, span } from "./funnel-table";

/** Where a point lies: beside the widened funnel where areas vary more than chance explains. */
export const verdictOf = (point: NonNullable<Compared["point"]>) => point.adjustedVerdict ?? point.verdict;

/** What the funnel shows, in sentences: the marked area first, then all together. */
export function funnelSentences(
  { areas, summary }: Pick<AreaMap, "areas" | "summary">,
  own: Compared | undefined,
  say: (text: Words | Bilingual) => string,
): string[] {
  const said: string[] = [];
  if (own?.point) {
    said.push(say(words.own(own.name, one(own.ratio), span(own.lower95, own.upper95, say))));
    said.push(say(words.ownVerdict(say(words[verdictOf(own.point)]))));
  } else if (own) {
    const bounds = span(own.ratioLow, own.ratioHigh, say);
    said.push(say(bounds ? words.ownMasked(own.name, bounds) : words.ownNothing(own.name)));
  }
  const count = (verdict: "FAR_HIGH" | "FAR_LOW") =>
    areas.filter((it) => it.point && verdictOf(it.point) === verdict).length;
  said.push(say(words.all(summary.withPoint, count("FAR_HIGH"), count("FAR_LOW"))));
  if (summary.phi !== null && summary.phi > 1) said.push(say(words.phi(one(summary.phi))));
  if (summary.withoutPoint > 0) said.push(say(words.without(summary.withoutPoint)));
  return said;
}
