import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { fiscalYear } from "../../lib/era";
import { useYear } from "../../lib/year";
import { Empty } from "../../parts/empty";
import { Loaded } from "../../parts/loaded";
import { Page } from "../../parts/page";
import { useSession } from "../../session/session";
import { nationWords as words } from "../../words/nation";
import { NationParts } from "./nation-parts";
import { OwnCounts } from "./own-counts";
import { Published } from "./published";

const Query = graphql(
  `
    query Nation($year: Int!) {
      nation(fiscalYear: $year) { ...NationParts }
    }
  `,
  [NationParts],
);

/** The nation as prefectures have published it. */
export default function NationPage() {
  const { say } = useLanguage();
  const { year } = useYear();
  const { space, administers } = useSession();
  const query = useQuery(Query, { year });
  const prefecture = space.kind === "prefecture";
  return (
    <Page title={say(words.title)} about={say(fiscalYear(year))}>
      <p className="mb-6">{say(words.about)}</p>
      <Loaded query={query} rows={8}>
        {({ nation }) => (
          <>
            {prefecture && <OwnCounts nation={nation} reload={query.reload} />}
            {nation.prefectures.length === 0 ? (
              <Empty>{say(prefecture && administers ? words.emptyMine : words.empty)}</Empty>
            ) : (
              <Published nation={nation} />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
