import { type FragmentOf, graphql } from "../../api/graphql";

export const RatioParts = graphql(`
  fragment RatioParts on Ratio {
    fiscalYear
    sex
    class
    classLabel { ja en }
    reference
    referenceName { ja en }
    ratio
    minusHundred
    lower95
    upper95
    ratioLow
    ratioHigh
    observed
    expected
    maskedShare
    sentence { ja en }
    indicator { id code harm verified name { ja en } }
    area { code name }
  }
`);

export type Ratio = FragmentOf<typeof RatioParts>;
