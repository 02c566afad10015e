import type { ReactNode } from "react";
import { type FragmentOf, graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { fiscalYear } from "../../lib/era";
import { Empty } from "../../parts/empty";
import { Loaded } from "../../parts/loaded";
import { Page } from "../../parts/page";
import { SubPages } from "../../parts/sub-pages";
import { issueWords as words } from "../../words/issues";

const EditionParts = graphql(`
  fragment EditionParts on Edition { fiscalYear resultSet { id methodNote { ja en } dataset { synthetic } } }
`);

const Query = graphql(
  `
    query Issues {
      viewer { space { code kind } }
      editions { ...EditionParts }
      indicators { id code name { ja en } verified }
    }
  `,
  [EditionParts],
);

const PARTS = [
  ["byArea", "/issues"],
  ["byIndicator", "/issues/indicator"],
  ["trend", "/issues/trend"],
] as const;

/** What all pages of health issues know: the newest year, the indicators, whose space it is. */
export interface IssuesContext {
  year: number;
  note: { ja: string; en: string };
  synthetic: boolean;
  code: string;
  indicators: readonly { id: string; code: string; name: { ja: string; en: string }; verified: boolean }[];
}

const newest = (editions: readonly FragmentOf<typeof EditionParts>[]) => editions.findLast((it) => it.resultSet);

interface IssuesFrameProps {
  part: (typeof PARTS)[number][0];
  children: (context: IssuesContext) => ReactNode;
}

export function IssuesFrame({ part, children }: IssuesFrameProps) {
  const { say } = useLanguage();
  const query = useQuery(Query, {});
  const edition = newest(query.data?.editions ?? []);
  return (
    <Page title={say(words.title)} about={edition && say(fiscalYear(edition.fiscalYear))}>
      <SubPages
        label={say(words.parts)}
        pages={PARTS.map(([it, href]) => ({ href, label: say(words[it]), here: it === part }))}
      />
      <Loaded query={query}>
        {({ viewer, indicators }) =>
          edition?.resultSet ? (
            children({
              year: edition.fiscalYear,
              note: edition.resultSet.methodNote,
              synthetic: edition.resultSet.dataset.synthetic,
              code: viewer.space.code,
              indicators,
            })
          ) : (
            <Empty>{say(words.noData)}</Empty>
          )
        }
      </Loaded>
    </Page>
  );
}
