import type { ReactNode } from "react";
import { type FragmentOf, graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { fiscalYear } from "../../lib/era";
import { Empty } from "../../parts/empty";
import { Loaded } from "../../parts/loaded";
import { useVisit } from "../../session/session";
import { issueWords as words } from "../../words/issues";
import { IssuesPage, type IssuesPart } from "./issues-page";

const EditionParts = graphql(`
  fragment EditionParts on Edition { fiscalYear resultSet { id methodNote { ja en } dataset { synthetic } } }
`);

const Query = graphql(
  `
    query Issues($known: Boolean!) {
      viewer @include(if: $known) { space { code } }
      editions { ...EditionParts }
      indicators { id code name { ja en } verified }
    }
  `,
  [EditionParts],
);

/** What all pages of health issues know: the newest year, the indicators, whose space it is. */
export interface IssuesContext {
  year: number;
  note: { ja: string; en: string };
  synthetic: boolean;
  /** Code of the reader's space; empty for whoever has not signed in. */
  code: string;
  indicators: readonly { id: string; code: string; name: { ja: string; en: string }; verified: boolean }[];
}

const newest = (editions: readonly FragmentOf<typeof EditionParts>[]) => editions.findLast((it) => it.resultSet);

interface IssuesFrameProps {
  part: IssuesPart;
  children: (context: IssuesContext) => ReactNode;
}

/** A page of what is computed from checkups: it needs an edition of them. */
export function IssuesFrame({ part, children }: IssuesFrameProps) {
  const { say } = useLanguage();
  const known = useVisit() !== undefined;
  const query = useQuery(Query, { known });
  const edition = newest(query.data?.editions ?? []);
  return (
    <IssuesPage part={part} about={edition && say(fiscalYear(edition.fiscalYear))}>
      <Loaded query={query}>
        {({ viewer, indicators }) =>
          edition?.resultSet ? (
            children({
              year: edition.fiscalYear,
              note: edition.resultSet.methodNote,
              synthetic: edition.resultSet.dataset.synthetic,
              code: viewer?.space.code ?? "",
              indicators,
            })
          ) : (
            <Empty>{say(words.noData)}</Empty>
          )
        }
      </Loaded>
    </IssuesPage>
  );
}
