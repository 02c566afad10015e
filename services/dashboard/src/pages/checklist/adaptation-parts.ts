import { type FragmentOf, graphql } from "../../api/graphql";
import { saving } from "../../record/saving";

export const AdaptationParts = graphql(`
  fragment AdaptationParts on Adaptation { id version fiscalYear list item section text hidden reason }
`);

export const SaveAdaptation = saving("Adaptation");

export type Adaptation = FragmentOf<typeof AdaptationParts>;
