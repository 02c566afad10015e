import { type FragmentOf, graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import type { CoverageCounts } from "../../parts/coverage-bar";
import { FailureNotice } from "../../parts/failure-notice";
import { useSession } from "../../session/session";
import { type Adaptation, AdaptationParts } from "./adaptation-parts";
import { Adaptations } from "./adaptations";
import { inOrder } from "./filter";
import { ItemList } from "./item-list";
import type { CoverageParts, Row } from "./parts";
import { PreviousYear } from "./previous-year";
import { useAdaptations } from "./use-adaptations";

const Query = graphql(
  `
    query Adaptations($year: Int!) {
      adaptations(fiscalYear: $year, first: 500) { nodes { ...AdaptationParts } }
    }
  `,
  [AdaptationParts],
);

interface AdaptedListProps {
  list: {
    id: string;
    kindOfList: Adaptation["list"];
    fiscalYear: number;
    coverage: FragmentOf<typeof CoverageParts>;
    sections: readonly (CoverageCounts & { section: string })[];
  };
  rows: readonly Row[];
  reload: () => Promise<void>;
}

/** A list to be filled in, the space's own way: without what is hidden here, and with what was added. */
export function AdaptedList({ list, rows, reload }: AdaptedListProps) {
  const { writes } = useSession();
  const query = useQuery(Query, { year: list.fiscalYear });
  const adaptations = (query.data?.adaptations.nodes ?? []).filter((it) => it.list === list.kindOfList);
  const forms = useAdaptations({
    list: list.kindOfList,
    year: list.fiscalYear,
    adaptations,
    rows,
    onSaved: async () => {
      await Promise.all([query.reload(), reload()]);
    },
  });
  const shown = inOrder(rows);
  return (
    <ItemList
      id={list.id}
      coverage={list.coverage}
      sections={list.sections}
      rows={shown}
      reload={reload}
      onAdapt={writes && query.data ? forms.adapt : undefined}
      before={
        <>
          <PreviousYear id={list.id} rows={shown} reload={reload} />
          <FailureNotice failure={query.failure} onRetry={() => void query.reload()} />
          <Adaptations adaptations={adaptations} rows={rows} forms={forms} />
          {forms.changed.form}
        </>
      }
    />
  );
}
