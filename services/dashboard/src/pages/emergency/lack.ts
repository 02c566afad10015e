import type { Words } from "../../language/words";
import { enterWords as words } from "../../words/emergency";

const LEAST = 10;
const MOST = 1000;

/** What a reason lacks to be taken; signs beyond the basic plane count once, as the gateway counts. */
export function lackOf(reason: string): Words | undefined {
  const count = [...reason.trim()].length;
  if (count < LEAST) return words.short(count);
  return count > MOST ? words.long(count) : undefined;
}
