import { type FragmentOf, graphql } from "../../api/graphql";

const AreaParts = graphql(`
  fragment ResearchArea on ComparedArea {
    prefectureCode
    code
    name
    ratio
    lower95
    upper95
    ratioLow
    ratioHigh
    class
    maskedShare
    excess
    excessLow
    excessHigh
    noPoint { ja en }
    point {
      size
      z
      p
      q
      smoothed
      smoothedLower95
      smoothedUpper95
      above
      local
      quarter
      verdict
      adjustedVerdict
    }
  }
`);

const SummaryParts = graphql(`
  fragment ResearchSummary on MapSummary {
    withPoint
    withoutPoint
    median
    mean
    lowest
    highest
    bottomQuarter { areas mean }
    topQuarter { areas mean }
    gap
    phi
    tau
    between
    heterogeneityP
    disparity
    theil
    priorMean
    priorDeviation
    underdispersed
  }
`);

/** A map with those of its areas that are asked for; its summary is of all. */
export const MapParts = graphql(
  `
    fragment ResearchMap on AreaMap {
      fiscalYear
      sex
      reference
      resultSetId
      note { ja en }
      summary { ...ResearchSummary }
      areas(prefecture: $prefecture, codes: $codes, neighboursOf: $neighboursOf, similarTo: $similarTo) {
        ...ResearchArea
      }
    }
  `,
  [AreaParts, SummaryParts],
);

export type AreaMap = FragmentOf<typeof MapParts>;
export type ComparedArea = FragmentOf<typeof AreaParts>;
export type MapSummary = FragmentOf<typeof SummaryParts>;
