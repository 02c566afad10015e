import { Failure } from "./failure";
import { type FragmentOf, graphql } from "./graphql";

/** Somebody else was faster: both texts, and the version to write on. */
export const ConflictParts = graphql(`
  fragment ConflictParts on Conflict {
    at
    by
    currentId
    version
    message { ja en }
    fields { field mine theirs }
  }
`);

export type ConflictFound = FragmentOf<typeof ConflictParts>;

/** What to change so that one's own text stands: what is there now, or a new record where it was put away. */
export function over({ currentId, version }: ConflictFound): { record: string; version: number } | null {
  return currentId ? { record: currentId, version } : null;
}

interface Refusal {
  __typename: "Refused";
  message: { ja: string; en: string };
}

/** The good outcome; a refusal becomes a failure with the gateway's own sentence. */
export function accepted<Outcome extends { __typename: string }>(
  outcome: Outcome | Refusal,
): Exclude<Outcome, { __typename: "Refused" }> {
  if (outcome.__typename === "Refused") throw new Failure("refused", (outcome as Refusal).message);
  return outcome as Exclude<Outcome, { __typename: "Refused" }>;
}
