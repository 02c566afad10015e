import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { Empty } from "../../parts/empty";
import { Loaded } from "../../parts/loaded";
import { Section } from "../../parts/section";
import { funnelWords as words } from "../../words/funnel";
import { ComparedParts } from "./funnel-parts";
import { funnelTable } from "./funnel-table";
import { RatioTable } from "./ratio-table";
import type { Place, SEXES } from "./use-choices";

const Query = graphql(
  `
    query SimilarAreas($year: Int!, $indicator: ID!, $sex: Sex!, $reference: Reference!, $area: String!) {
      comparison(fiscalYears: [$year], indicator: $indicator, sexes: [$sex], reference: $reference) {
        areas(similarTo: $area) { ...ComparedParts }
      }
    }
  `,
  [ComparedParts],
);

interface SimilarAreasProps {
  asked: { year: number; indicator: string; sex: (typeof SEXES)[number]; reference: "PREFECTURE" | "NATION" };
  area: Place;
  places: readonly Place[];
}

/** Areas alike in people and ages, whose work is worth asking about; asked apart, as profiles may not be there. */
export function SimilarAreas({ asked, area, places }: SimilarAreasProps) {
  const { say } = useLanguage();
  const query = useQuery(Query, { ...asked, area: area.code });
  const prefectures = new Map(places.map((it) => [it.prefecture.code, say(it.prefecture.name)]));
  return (
    <Section title={say(words.similar)}>
      {query.failure?.kind === "refused" ? (
        <Empty>{say(words.noProfiles)}</Empty>
      ) : (
        <Loaded query={query} rows={4}>
          {({ comparison: [map] }) => (
            <>
              <p className="mb-2">{say(words.similarHelp(area.name))}</p>
              <RatioTable title={say(words.similarTable)} table={funnelTable(map?.areas ?? [], prefectures, say)} />
            </>
          )}
        </Loaded>
      )}
    </Section>
  );
}
