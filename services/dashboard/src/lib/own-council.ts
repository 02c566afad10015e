/** The council whose pages a space shows: its own first one, not one that it takes part in. */
export const ownCouncil = <Council extends { spaceId: string }>(all: readonly Council[], space: { id: string }) =>
  all.find((it) => it.spaceId === `Space:${space.id}`);
