import { useLanguage } from "../../language/language";
import { FigureTable } from "../../parts/figure-table";
import { Section } from "../../parts/section";
import { funnelWords as words } from "../../words/funnel";
import type { Compared } from "./funnel-parts";
import { span } from "./funnel-table";

interface MaskedAreasProps {
  areas: readonly Compared[];
  prefectures: ReadonlyMap<number, string>;
}

/** Areas that cannot stand in the picture, with what is known of them: they are not at 0 and not at 100. */
export function MaskedAreas({ areas, prefectures }: MaskedAreasProps) {
  const { say } = useLanguage();
  const title = say(words.maskedTitle);
  const table = {
    heads: [words.area, words.prefecture, words.bounds, words.because].map(say),
    rows: areas.map((it) => [
      it.name,
      prefectures.get(it.prefectureCode) ?? "",
      span(it.ratioLow, it.ratioHigh, say),
      it.noPoint ? say(it.noPoint) : "",
    ]),
  };
  return (
    <Section title={title}>
      {areas.length === 0 ? (
        <p>{say(words.noneMasked)}</p>
      ) : (
        <FigureTable title={say(words.maskedTable)} table={table} width="min-w-[44rem]" />
      )}
    </Section>
  );
}
