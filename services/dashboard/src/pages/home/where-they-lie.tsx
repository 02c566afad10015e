import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { areaCode } from "../../lib/area-code";
import { Loaded } from "../../parts/loaded";
import { OutlineParts } from "../../parts/outline-parts";
import { AreaMap } from "./area-map";
import type { AreaRow } from "./rows";
import { TileMap } from "./tile-map";

const Query = graphql(
  `
    query Outlines($prefecture: Int!) {
      boundaries(level: AREA, prefecture: $prefecture) { ...OutlineParts }
    }
  `,
  [OutlineParts],
);

/** A map where outlines were imported, else tiles. Asked for by itself: the table above must not wait for it. */
export function WhereTheyLie({ rows }: { rows: readonly AreaRow[] }) {
  const prefecture = Number(areaCode(rows[0]?.code ?? "").slice(0, 2));
  const query = useQuery(Query, { prefecture });
  return (
    <Loaded query={query} rows={6}>
      {({ boundaries }) => (boundaries ? <AreaMap map={boundaries} rows={rows} /> : <TileMap rows={rows} />)}
    </Loaded>
  );
}
