import { type FragmentOf, graphql } from "../../api/graphql";

export const EntryParts = graphql(`
  fragment EntryParts on Emergency { id operator reason beganAt endsAt }
`);

export type Entry = FragmentOf<typeof EntryParts>;

/** For how long the home page tells of an entry that has ended. */
const TOLD_MS = 7 * 24 * 60 * 60 * 1000;

/** Whether the operator is inside at that time, has left lately, or long ago. */
export function stateOf({ endsAt }: Pick<Entry, "endsAt">, now: number): "inside" | "lately" | "past" {
  const ended = Date.parse(endsAt);
  if (ended > now) return "inside";
  return ended > now - TOLD_MS ? "lately" : "past";
}
