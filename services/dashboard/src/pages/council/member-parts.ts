import { type FragmentOf, graphql } from "../../api/graphql";

export const BodyParts = graphql(`
  fragment BodyParts on Body { id version fiscalYear name memberKind seat askedOn joinedOn leftOn note }
`);

export const PersonParts = graphql(`
  fragment PersonParts on Person {
    id version fiscalYear body name department position mail phone expert facilitator responsible termFrom termTo
  }
`);

export const KindParts = graphql(`
  fragment KindParts on MemberKind { key name { ja en } verified }
`);

export type Body = FragmentOf<typeof BodyParts>;
export type Person = FragmentOf<typeof PersonParts>;
export type Kind = FragmentOf<typeof KindParts>;
