import { type FragmentOf, graphql } from "../../api/graphql";

export const ComparedParts = graphql(`
  fragment ComparedParts on ComparedArea {
    code
    name
    prefectureCode
    ratio
    lower95
    upper95
    ratioLow
    ratioHigh
    noPoint { ja en }
    point { size smoothed smoothedLower95 smoothedUpper95 verdict adjustedVerdict }
  }
`);

const RangeParts = graphql(`
  fragment RangeParts on FunnelRange { lower95 upper95 lower998 upper998 }
`);

const SummaryParts = graphql(`
  fragment SummaryParts on MapSummary {
    withPoint
    withoutPoint
    median
    lowest
    highest
    between
    phi
    bottomQuarter { mean }
    topQuarter { mean }
  }
`);

export const MapParts = graphql(
  `
    fragment MapParts on AreaMap {
      note { ja en }
      summary { ...SummaryParts }
      lines { size chance { ...RangeParts } adjusted { ...RangeParts } }
      areas { ...ComparedParts }
    }
  `,
  [SummaryParts, RangeParts, ComparedParts],
);

export type Compared = FragmentOf<typeof ComparedParts>;
export type AreaMap = FragmentOf<typeof MapParts>;
