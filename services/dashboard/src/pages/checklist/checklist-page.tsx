import { useParams } from "wouter";
import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { fiscalYear } from "../../lib/era";
import { Loaded } from "../../parts/loaded";
import { Notice } from "../../parts/notice";
import { Page } from "../../parts/page";
import { checklistWords as words } from "../../words/checklist";
import { common } from "../../words/common";
import { listWords } from "../../words/states";
import { AdaptedList } from "./adapted-list";
import { CoverageParts, RowParts } from "./parts";

const Query = graphql(
  `
    query ChecklistPage($id: ID!) {
      checklist(id: $id) {
        id
        kindOfList
        fiscalYear
        coverage { ...CoverageParts }
        sections { section applicable done started notYet unanswered }
        rows { ...RowParts }
      }
    }
  `,
  [CoverageParts, RowParts],
);

export default function ChecklistPage() {
  const { say } = useLanguage();
  const { id } = useParams<{ id: string }>();
  const query = useQuery(Query, { id });
  const list = query.data?.checklist;
  return (
    <Page
      title={list ? say(listWords[list.kindOfList]) : say(words.title)}
      about={list ? say(fiscalYear(list.fiscalYear)) : undefined}
    >
      <Loaded query={query} rows={10}>
        {({ checklist }) =>
          checklist?.rows ? (
            <AdaptedList list={checklist} rows={checklist.rows} reload={query.reload} />
          ) : (
            <Notice look="bad" title={say(common.missingTitle)}>
              {say(common.missing)}
            </Notice>
          )
        }
      </Loaded>
    </Page>
  );
}
