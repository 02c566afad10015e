import { type FragmentOf, graphql } from "../../api/graphql";

export const HandoverParts = graphql(`
  fragment HandoverParts on Handover { id version fiscalYear createdAt fromName toName letter questions nextYear }
`);

export type Handover = FragmentOf<typeof HandoverParts>;
