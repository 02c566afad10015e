/** Who is expected at a meeting, by the roster. */

interface Meeting {
  day: string;
  workingGroup: string | null;
}

interface Roster<Person> {
  people: readonly Person[];
  bodies: readonly { id: string; leftOn: string | null }[];
  workingGroups: readonly { id: string; members: readonly string[] }[];
}

interface Listed {
  id: string;
  body: string;
  termFrom: string | null;
  termTo: string | null;
}

/** The working group's people, or all whose body and term had not ended; and whoever has been written down for it. */
export function expected<Person extends Listed>(
  meeting: Meeting,
  { people, bodies, workingGroups }: Roster<Person>,
  written: readonly { person: string }[],
): Person[] {
  const group = workingGroups.find((it) => it.id === meeting.workingGroup);
  const gone = new Set(bodies.filter((it) => it.leftOn && it.leftOn < meeting.day).map((it) => it.id));
  const sits = (it: Person) =>
    group
      ? group.members.includes(it.id)
      : !gone.has(it.body) && (it.termFrom ?? "") <= meeting.day && meeting.day <= (it.termTo ?? "9999");
  return people.filter((it) => written.some((other) => other.person === it.id) || sits(it));
}

/** How many of those who are expected have not answered. */
export function outstanding<Written extends { person: string; reply: string | null }>(
  people: readonly { id: string }[],
  written: readonly Written[],
): number {
  return people.filter((it) => !written.some((other) => other.person === it.id && other.reply)).length;
}
