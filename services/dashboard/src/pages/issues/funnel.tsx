import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { Empty } from "../../parts/empty";
import { Loaded } from "../../parts/loaded";
import { funnelWords as words } from "../../words/funnel";
import { Choices } from "./choices";
import { MapParts } from "./funnel-parts";
import { FunnelView } from "./funnel-view";
import type { IssuesContext } from "./issues-frame";
import { SimilarAreas } from "./similar-areas";
import { type Place, useChoices } from "./use-choices";

const Query = graphql(
  `
    query Funnel($year: Int!, $indicator: ID!, $sex: Sex!, $reference: Reference!) {
      comparison(fiscalYears: [$year], indicator: $indicator, sexes: [$sex], reference: $reference) { ...MapParts }
    }
  `,
  [MapParts],
);

interface FunnelProps {
  context: IssuesContext;
  places: readonly Place[];
}

/** One indicator in all areas of the nation beside their size, one area marked. */
export function Funnel({ context, places }: FunnelProps) {
  const { say } = useLanguage();
  const choices = useChoices(context.code, places, context.indicators);
  const { area, sex, indicator, reference } = choices;
  const asked = { year: context.year, indicator, sex, reference };
  const query = useQuery(Query, asked);
  return (
    <>
      <Choices
        of={["area", "indicator", "reference"]}
        choices={choices}
        places={places}
        indicators={context.indicators}
      />
      <p className="my-3">{say(words.what)}</p>
      <Loaded query={query} rows={10}>
        {({ comparison: [map] }) =>
          map && map.areas.length > 0 ? (
            <FunnelView map={map} area={area} places={places} context={context} asked={asked} />
          ) : (
            <Empty>{say(words.empty)}</Empty>
          )
        }
      </Loaded>
      {area && <SimilarAreas asked={asked} area={area} places={places} />}
    </>
  );
}
