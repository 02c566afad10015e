import { type FragmentOf, graphql } from "../../api/graphql";

const CountsParts = graphql(`
  fragment CountsParts on PublishedCounts {
    places
    assessed
    levels { level count }
    standings { standing count }
    oneToTwoDone
    oneToTwoApplicable
    twoToThreeDone
    twoToThreeApplicable
  }
`);

export const NationParts = graphql(
  `
    fragment NationParts on Nation {
      fiscalYear
      maskBelow
      prefectures { own name publishedAt masked counts { ...CountsParts } }
      total { ...CountsParts }
      references { text { ja en } percent from source verified }
    }
  `,
  [CountsParts],
);

export type Counts = FragmentOf<typeof CountsParts>;
export type Nation = FragmentOf<typeof NationParts>;
