import type { Words } from "../../language/words";
import { areaWords } from "../../words/area";

export interface AgendaEntry {
  id: string;
  kind: "task" | "decision" | "meeting";
  title: string;
  owner: string | null;
  /** The last day for it, or the day on which it is. */
  due: string;
  late: boolean;
}

interface Sources {
  tasks: readonly { id: string; title: string; from: string; to: string; owner: string; state: string }[];
  decisions: readonly { id: string; text: string; due: string | null; doneOn: string | null; owner: string }[];
  meetings: readonly { id: string; name: string; day: string; state: string }[];
}

/** What this month asks for: what lies in it, and what should have been done before. Soonest first. */
export function agenda({ tasks, decisions, meetings }: Sources, today: string): AgendaEntry[] {
  const month = today.slice(0, 7);
  const entries: AgendaEntry[] = [
    ...tasks
      .filter((it) => (it.state === "OPEN" || it.state === "DOING") && it.from.slice(0, 7) <= month)
      .map((it) => ({
        id: it.id,
        kind: "task" as const,
        title: it.title,
        owner: it.owner,
        due: it.to,
        late: it.to < today,
      })),
    ...decisions
      .filter((it) => it.doneOn === null && it.due !== null && it.due.slice(0, 7) <= month)
      .map((it) => {
        const due = it.due ?? today;
        return { id: it.id, kind: "decision" as const, title: it.text, owner: it.owner, due, late: due < today };
      }),
    ...meetings
      .filter((it) => it.state === "PLANNED" && it.day.slice(0, 7) === month && it.day >= today)
      .map((it) => ({ id: it.id, kind: "meeting" as const, title: it.name, owner: null, due: it.day, late: false })),
  ];
  return entries.toSorted((left, right) => left.due.localeCompare(right.due));
}

export const KINDS: Record<AgendaEntry["kind"], Words> = {
  task: areaWords.task,
  decision: areaWords.decision,
  meeting: areaWords.meeting,
};
