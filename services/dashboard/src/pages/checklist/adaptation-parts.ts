import { type FragmentOf, graphql } from "../../api/graphql";
import { ConflictParts } from "../../api/outcome";

export const AdaptationParts = graphql(`
  fragment AdaptationParts on Adaptation { id version fiscalYear list item section text hidden reason }
`);

export const SaveAdaptation = graphql(
  `
    mutation SaveAdaptation($change: ChangeInput, $council: ID, $year: Int!, $input: AdaptationInput!) {
      saved: saveAdaptation(change: $change, council: $council, fiscalYear: $year, input: $input) {
        __typename
        ... on Conflict { ...ConflictParts }
        ... on Refused { message { ja en } }
      }
    }
  `,
  [ConflictParts],
);

export type Adaptation = FragmentOf<typeof AdaptationParts>;
