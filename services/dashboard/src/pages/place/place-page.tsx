import { Link, useParams } from "wouter";
import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { fiscalYear } from "../../lib/era";
import { useYear } from "../../lib/year";
import { Empty } from "../../parts/empty";
import { Loaded } from "../../parts/loaded";
import { Page } from "../../parts/page";
import { place as words } from "../../words/home";
import { RollUpParts, STALE_MONTHS } from "../home/roll-up";
import { areaRows } from "../home/rows";
import { ItemStates } from "./item-states";
import { YearTable } from "./year-table";

const Query = graphql(
  `
    query PlacePage($years: [Int!]!, $months: Int!) {
      rollUp(fiscalYears: $years, staleMonths: $months) { ...RollUpParts }
      low: checklistItems(list: AREA_ONE_TO_TWO) { item number parent section sectionName { ja en } text { ja en } }
      high: checklistItems(list: AREA_TWO_TO_THREE) { item number parent section sectionName { ja en } text { ja en } }
    }
  `,
  [RollUpParts],
);

/** One area, as far as the prefecture may see. */
export default function PlacePage() {
  const { say } = useLanguage();
  const { id } = useParams<{ id: string }>();
  const { year } = useYear();
  const query = useQuery(Query, { years: [year - 2, year - 1, year], months: STALE_MONTHS });
  const back = (
    <Link href="/" className="text-main underline underline-offset-4">
      ← {say(words.back)}
    </Link>
  );
  const name = query.data?.rollUp.spaces.find((it) => it.spaceId === id)?.name;
  return (
    <Page title={name ?? "…"} about={say(fiscalYear(year))} actions={back}>
      <Loaded query={query}>
        {({ rollUp, low, high }) => {
          const row = areaRows(rollUp, year).find((it) => it.id === id);
          if (!row) return <Empty action={back}>{say(words.missing)}</Empty>;
          const lists = rollUp.rows.filter((it) => it.spaceId === id && it.fiscalYear === year);
          return (
            <>
              <YearTable rollUp={rollUp} id={row.id} />
              {lists.map((list) => (
                <ItemStates key={list.list} list={list} items={list.list === "AREA_ONE_TO_TWO" ? low : high} />
              ))}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
