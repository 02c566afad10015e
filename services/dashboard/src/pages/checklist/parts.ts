import { type FragmentOf, graphql } from "../../api/graphql";

export const AnswerParts = graphql(`
  fragment AnswerParts on Answer {
    key
    status
    version
    owner
    note
    start
    narrative
    number
    reason
    links
    previous
    stance
    stanceReason
  }
`);

export const CoverageParts = graphql(`
  fragment CoverageParts on Coverage { applicable done started notYet unanswered notApplicable share }
`);

export const RowParts = graphql(
  `
    fragment RowParts on Row {
      key
      hidden
      ownText
      state
      flag
      item {
        number
        kind
        section
        sectionName { ja en }
        parent
        item
        text { ja en }
        hint { ja en }
        evidence { ja en }
        refers
        reasonRequired
      }
      answer { ...AnswerParts }
      proposal { status sentence { ja en } }
      examples { name }
    }
  `,
  [AnswerParts],
);

export type Row = FragmentOf<typeof RowParts>;
export type Answer = FragmentOf<typeof AnswerParts>;
export type AnswerStatus = Answer["status"];
