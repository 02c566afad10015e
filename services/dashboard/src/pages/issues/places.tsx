import type { ReactNode } from "react";
import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { Loaded } from "../../parts/loaded";
import type { Place } from "./use-choices";

const Query = graphql(`
  query Places($year: Int!) {
    areas(fiscalYear: $year) { code name prefecture { code name { ja en } } }
  }
`);

interface PlacesProps {
  year: number;
  children: (places: readonly Place[]) => ReactNode;
}

/** The areas under the plan of the figures' year, to choose from. */
export function Places({ year, children }: PlacesProps) {
  const query = useQuery(Query, { year });
  return <Loaded query={query}>{({ areas }) => children(areas)}</Loaded>;
}
