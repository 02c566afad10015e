import { type FragmentOf, graphql } from "../../api/graphql";

export const TaskParts = graphql(`
  fragment TaskParts on Task { id version fiscalYear title from to owner body state minimum note item handover }
`);

export type Task = FragmentOf<typeof TaskParts>;

export interface ShownSchedule {
  tasks: readonly Task[];
  meetings: readonly { id: string; name: string; day: string; state: string; workingGroup: string | null }[];
  months: readonly string[];
  today: string;
  onEdit: ((task: Task) => void) | undefined;
}

export function isLate(task: Pick<Task, "to" | "state">, today: string): boolean {
  return task.to < today && (task.state === "OPEN" || task.state === "DOING");
}

/** Whether a task lies in a month (2026-04). */
export function inMonth(task: Pick<Task, "from" | "to">, month: string): boolean {
  return task.from.slice(0, 7) <= month && task.to.slice(0, 7) >= month;
}
