import { type FragmentOf, graphql } from "../../api/graphql";

const PointParts = graphql(`
  fragment PointParts on HealthPoint { year value numerator denominator origin verified source }
`);

const IndicatorParts = graphql(
  `
    fragment IndicatorParts on HealthTargetIndicator {
      key
      name { ja en }
      sex
      age
      unit { ja en }
      direction
      baseline { value year verified }
      goal
      goalVerified
      grade
      gradeNote { ja en }
      gap
      achieved
      arrival
      points { ...PointParts }
      near { ...PointParts }
    }
  `,
  [PointParts],
);

/** A target as a list shows it. */
export const TargetParts = graphql(
  `
    fragment TargetParts on HealthTarget {
      target
      number
      field { ja en }
      name { ja en }
      wording { ja en }
      targetYear
      grade
      judgement { fiscalYear reason }
      verified
      indicators { ...IndicatorParts }
    }
  `,
  [IndicatorParts],
);

export type Point = FragmentOf<typeof PointParts>;
export type Indicator = FragmentOf<typeof IndicatorParts>;
export type Target = FragmentOf<typeof TargetParts>;
export type Grade = Target["grade"];
