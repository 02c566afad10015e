import { graphql } from "../../api/graphql";

export const WorstParts = graphql(`
  fragment WorstParts on Ratio {
    fiscalYear
    sex
    class
    reference
    ratio
    sentence { ja en }
    indicator { code harm }
  }
`);
