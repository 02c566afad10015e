import type { Row } from "./parts";

type Answered = Pick<Row, "answer">;

/** Whether an item waits for this year's answer, and had one last year. */
export function waits({ answer }: Answered): boolean {
  return answer?.status === "UNANSWERED" && answer.previous !== null && answer.previous !== "UNANSWERED";
}

/** Whether this year's answer is another than last year's. */
export function isMoved({ answer }: Answered): boolean {
  if (!answer || answer.status === "UNANSWERED") return false;
  return answer.previous !== null && answer.previous !== "UNANSWERED" && answer.previous !== answer.status;
}
