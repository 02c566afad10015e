import type { ReactNode } from "react";
import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import type { Bilingual } from "../../language/words";
import { areaCode } from "../../lib/area-code";
import { useYear } from "../../lib/year";
import { Loaded } from "../../parts/loaded";
import { useVisit } from "../../session/session";

const Query = graphql(`
  query Prefectures($year: Int!, $known: Boolean!) {
    viewer @include(if: $known) { space { code } }
    areas(fiscalYear: $year) { prefecture { code name { ja en } } }
  }
`);

export interface Prefectures {
  /** The prefecture in which the space lies; 0 is the nation, also for whoever has not signed in. */
  own: number;
  names: ReadonlyMap<number, Bilingual>;
}

/** The prefectures to choose from, and whose space it is. */
export function WithPrefectures({ children }: { children: (prefectures: Prefectures) => ReactNode }) {
  const { present } = useYear();
  const known = useVisit() !== undefined;
  const query = useQuery(Query, { year: present, known });
  return (
    <Loaded query={query}>
      {({ viewer, areas }) =>
        children({
          own: Number(areaCode(viewer?.space.code ?? "").slice(0, 2)) || 0,
          names: new Map(areas.map((it) => [it.prefecture.code, it.prefecture.name])),
        })
      }
    </Loaded>
  );
}
