import { type FragmentOf, graphql } from "../../api/graphql";

export const LifeParts = graphql(`
  fragment LifeParts on HealthyLife {
    sex
    definition { ja en }
    points { year years limitedYears change changeLabel { ja en } verified source }
    gaps { year bottom top gap range missing }
  }
`);

export type Life = FragmentOf<typeof LifeParts>;
