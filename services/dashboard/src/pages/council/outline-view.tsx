import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useYear } from "../../lib/year";
import { Loaded } from "../../parts/loaded";
import { CouncilYear, CouncilYearParts } from "./council-year";
import { Joint } from "./joint";
import { OutlineParts, Outlines } from "./outlines";

const Query = graphql(
  `
    query Outline($year: Int!, $council: ID!) {
      councilYears(fiscalYear: $year, council: $council, first: 5) { nodes { ...CouncilYearParts } }
      outlines(council: $council, first: 100) { nodes { ...OutlineParts } }
    }
  `,
  [CouncilYearParts, OutlineParts],
);

/** On what the council stands: how it is held this year, and its outline. */
export function OutlineView({ council }: { council: string }) {
  const { year } = useYear();
  const query = useQuery(Query, { year, council });
  return (
    <Loaded query={query}>
      {({ councilYears, outlines }) => (
        <>
          <CouncilYear council={council} kept={councilYears.nodes.at(-1)} reload={query.reload} />
          <Outlines council={council} outlines={outlines.nodes} reload={query.reload} />
          <Joint council={council} />
        </>
      )}
    </Loaded>
  );
}
