import type { ReactNode } from "react";
import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { fiscalYear } from "../../lib/era";
import { ownCouncil } from "../../lib/own-council";
import { useYear } from "../../lib/year";
import { Loaded } from "../../parts/loaded";
import { Page } from "../../parts/page";
import { GroupedPages } from "../../parts/sub-pages";
import { useSession } from "../../session/session";
import { councilWords as words } from "../../words/council";
import { NewCouncil } from "./new-council";

const Query = graphql(`
  query Councils { councils(first: 50) { nodes { id name spaceId } } }
`);

const GROUPS = {
  ofYear: ["schedule", "meetings", "minutes"],
  ofBody: ["members", "groups", "outline"],
  ofWork: ["themes", "projects", "plan", "lookBack"],
} as const;
type CouncilPart = (typeof GROUPS)[keyof typeof GROUPS][number];

const ADDRESSES: Partial<Record<CouncilPart, string>> = { schedule: "/council", lookBack: "/council/look-back" };

interface CouncilFrameProps {
  part: CouncilPart;
  /** What stands on the page, for the council of the space. */
  children: (council: string) => ReactNode;
}

/** The pages of the space's own council. */
export function CouncilFrame({ part, children }: CouncilFrameProps) {
  const { say } = useLanguage();
  const { year } = useYear();
  const { space } = useSession();
  const query = useQuery(Query, {});
  return (
    <Page title={say(words[part])} about={say(fiscalYear(year))}>
      <GroupedPages
        label={say(words.parts)}
        groups={Object.entries(GROUPS).map(([group, parts]) => ({
          name: say(words[group as keyof typeof GROUPS]),
          pages: parts.map((it) => ({
            href: ADDRESSES[it] ?? `/council/${it}`,
            label: say(words[it]),
            here: it === part,
          })),
        }))}
      />
      <Loaded query={query} rows={8}>
        {({ councils }) => {
          const own = ownCouncil(councils.nodes, space);
          return own ? children(own.id) : <NewCouncil onCreated={query.reload} />;
        }}
      </Loaded>
    </Page>
  );
}
