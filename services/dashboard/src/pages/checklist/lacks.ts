import type { AnswerStatus, Row } from "./parts";

type Field = "reason" | "narrative" | "number";

/** What an item wants to be written before it takes a status. */
export function needs(item: Row["item"], status: AnswerStatus): Field | undefined {
  if (status === "NOT_APPLICABLE") return "reason";
  if (status !== "DONE") return undefined;
  if (item?.kind === "NARRATIVE") return "narrative";
  if (item?.kind === "METRIC") return "number";
  return item?.reasonRequired ? "reason" : undefined;
}

/** Whether that is still to be written. */
export function lacks({ item, answer }: Pick<Row, "item" | "answer">, status: AnswerStatus): boolean {
  const field = needs(item, status);
  if (!field) return false;
  const written = answer?.[field];
  return written == null || written === "";
}
