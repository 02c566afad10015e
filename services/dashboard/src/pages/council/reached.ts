interface Counted {
  state: string;
  employers: number | null;
  community: number | null;
  workplace: number | null;
  measured: boolean;
}

/** How far the projects reached that ran: those that are only planned, or were stopped, reached nobody. */
export function reached(projects: readonly Counted[]) {
  const ran = projects.filter((it) => it.state === "RUNNING" || it.state === "DONE");
  const sum = (of: (it: Counted) => number) => ran.reduce((total, it) => total + of(it), 0);
  return {
    projects: ran.length,
    employers: sum((it) => it.employers ?? 0),
    people: sum((it) => (it.community ?? 0) + (it.workplace ?? 0)),
    measured: ran.filter((it) => it.measured).length,
  };
}
