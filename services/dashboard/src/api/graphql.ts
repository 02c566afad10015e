import { initGraphQLTada } from "gql.tada";
import type { introspection } from "./schema";

/** Writes a query; its type comes from the gateway's schema. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: { DateTime: string; Day: string; NaiveDate: string; JSON: unknown };
}>();

export type { FragmentOf, ResultOf, TadaDocumentNode, VariablesOf } from "gql.tada";
