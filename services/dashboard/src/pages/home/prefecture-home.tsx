import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { fiscalYear } from "../../lib/era";
import { useYear } from "../../lib/year";
import { DownloadButton } from "../../parts/download-button";
import { Empty } from "../../parts/empty";
import { Loaded } from "../../parts/loaded";
import { Page } from "../../parts/page";
import { common } from "../../words/common";
import { home } from "../../words/home";
import { EntryParts } from "../emergency/entry";
import { RecentEntry } from "../emergency/recent-entry";
import { AreaTable } from "./area-table";
import { Headline } from "./headline";
import { OwnCouncil } from "./own-council";
import { RollUpParts, STALE_MONTHS } from "./roll-up";
import { areaRows } from "./rows";
import { ToNation } from "./to-nation";
import { WhereTheyLie } from "./where-they-lie";

const Query = graphql(
  `
    query PrefectureHome($years: [Int!]!, $months: Int!) {
      rollUp(fiscalYears: $years, staleMonths: $months) { ...RollUpParts }
      emergencies(first: 1) { nodes { ...EntryParts } }
    }
  `,
  [RollUpParts, EntryParts],
);

/** A prefecture's areas in one table, to be understood in a minute. */
export function PrefectureHome() {
  const { say } = useLanguage();
  const { year } = useYear();
  const query = useQuery(Query, { years: [year], months: STALE_MONTHS });
  return (
    <Page
      title={say(home.title)}
      about={say(fiscalYear(year))}
      actions={
        <>
          <DownloadButton path={`/documents/roll-up/${year}/pdf`} label={say(common.pdf)} />
          <DownloadButton path={`/documents/roll-up/${year}/xlsx`} label={say(common.xlsx)} />
        </>
      }
    >
      <Loaded query={query} rows={9}>
        {({ rollUp, emergencies }) => {
          const rows = areaRows(rollUp, year);
          const entry = <RecentEntry entries={emergencies.nodes} />;
          if (rows.length === 0) {
            return (
              <>
                {entry}
                <Empty>{say(home.empty)}</Empty>
              </>
            );
          }
          return (
            <>
              {entry}
              <Headline rows={rows} />
              <AreaTable rows={rows} />
              <WhereTheyLie rows={rows} />
              <OwnCouncil rollUp={rollUp} year={year} />
              <ToNation />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
