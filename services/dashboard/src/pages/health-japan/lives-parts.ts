import { type FragmentOf, graphql } from "../../api/graphql";

export const LivesParts = graphql(`
  fragment LivesParts on PrefectureLife {
    sex
    prefecture { code name { ja en } }
    points { year years change changeLabel { ja en } verified source }
  }
`);

/** One prefecture and sex over the years. */
export type PrefectureLife = FragmentOf<typeof LivesParts>;
export type LifePoint = PrefectureLife["points"][number];
