import { graphql, type TadaDocumentNode } from "../api/graphql";
import { type ConflictFound, ConflictParts } from "../api/outcome";
import type { introspection_types } from "../api/schema";

type Outcome =
  | { __typename: "Refused"; message: { ja: string; en: string } }
  | ({ __typename: "Conflict" } & ConflictFound)
  | { __typename: `${string}Saved` };

/** A mutation that saves one kind of record. */
export type Saving<Input> = TadaDocumentNode<
  { saved: Outcome },
  { change?: { record: string; version: number } | null; council?: string | null; year: number; input: Input }
>;

/** `Theme` where the gateway has `saveTheme`. */
type Saved<Field> = Field extends `save${infer Kind}` ? Kind : never;
type Kind = Saved<keyof introspection_types["Mutation"]["fields"]>;
type InputOf<It extends Kind> = ReturnType<typeof graphql.scalar<`${It}Input`>>;

/**
 * The mutation that saves records of a kind: the gateway has one for each, all alike. A kind that it does not have does not
 * compile; its types come from the schema by that name, since the text is put together only here.
 */
export function saving<It extends Kind>(kind: It): Saving<InputOf<It>> {
  const text: string = `
    mutation Save${kind}($change: ChangeInput, $council: ID, $year: Int!, $input: ${kind}Input!) {
      saved: save${kind}(change: $change, council: $council, fiscalYear: $year, input: $input) {
        __typename
        ... on Conflict { ...ConflictParts }
        ... on Refused { message { ja en } }
      }
    }
  `;
  return graphql(text, [ConflictParts]) as Saving<InputOf<It>>;
}
