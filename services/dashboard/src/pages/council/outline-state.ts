interface Version {
  id: string;
  effectiveOn: string | null;
  approvedOn: string | null;
}

type OutlineState = "DRAFT" | "APPROVED" | "IN_FORCE" | "FORMER";

/** Since when a version counts: the day it comes into force, else the day it was approved. */
const since = (it: Version) => it.effectiveOn ?? it.approvedOn ?? "";

/** How each version stands on a day: of those that are approved and in force, only the newest is current. */
export function outlineStates(versions: readonly Version[], today: string): Map<string, OutlineState> {
  const current = versions
    .filter((it) => it.approvedOn && since(it) <= today)
    .reduce<Version | undefined>((best, it) => (best && since(best) > since(it) ? best : it), undefined);
  return new Map(
    versions.map((it) => {
      if (!it.approvedOn) return [it.id, "DRAFT"];
      if (since(it) > today) return [it.id, "APPROVED"];
      return [it.id, it === current ? "IN_FORCE" : "FORMER"];
    }),
  );
}
