import type { AnswerStatus } from "./parts";

export type KeyAction =
  | { do: "answer"; status: AnswerStatus }
  | { do: "move"; by: 1 | -1 }
  | { do: "unanswered" | "details" | "confirm" | "contradict" };

const STATUSES: Record<string, AnswerStatus> = {
  "1": "DONE",
  "2": "STARTED",
  "3": "NOT_YET",
  "4": "NOT_APPLICABLE",
  "0": "UNANSWERED",
};

/** What a key means on an item's buttons; nothing with a modifier, which belongs to the browser. Full-width digits count. */
export function keyAction(event: {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}): KeyAction | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const key = event.key.normalize("NFKC").toLowerCase();
  const status = STATUSES[key];
  if (status) return { do: "answer", status };
  switch (key) {
    case "arrowdown":
    case "j":
      return { do: "move", by: 1 };
    case "arrowup":
    case "k":
      return { do: "move", by: -1 };
    case "n":
      return { do: "unanswered" };
    case "enter":
      return { do: "details" };
    case "c":
      return { do: "confirm" };
    case "x":
      return { do: "contradict" };
    default:
      return undefined;
  }
}

/** The item to go to: within the list, or the next unanswered one, round the end. */
export function target(states: readonly string[], at: number, action: KeyAction): number {
  if (action.do === "move") return Math.min(Math.max(at + action.by, 0), states.length - 1);
  if (action.do === "unanswered") {
    const next = states.findIndex((it, index) => index > at && it === "UNANSWERED");
    return next >= 0 ? next : Math.max(states.indexOf("UNANSWERED"), 0);
  }
  if (action.do === "answer") return Math.min(at + 1, states.length - 1);
  return at;
}
