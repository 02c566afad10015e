import { type FragmentOf, graphql } from "../../api/graphql";

export const MeetingParts = graphql(`
  fragment MeetingParts on Meeting {
    id version fiscalYear name day mode place state agenda deadline workingGroup papers
  }
`);

export type Meeting = FragmentOf<typeof MeetingParts>;
