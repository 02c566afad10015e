import type { Bilingual } from "../language/words";

/** Why an answer did not come. Pages say what to do next by the kind. */
export type FailureKind = "offline" | "session" | "missing" | "busy" | "refused" | "fault";

export class Failure extends Error {
  constructor(
    readonly kind: FailureKind,
    readonly said?: Bilingual,
  ) {
    super(kind);
  }
}

/** `日本語 / English`, as the gateway writes its sentences. */
export function split(text: string): Bilingual {
  const at = text.indexOf(" / ");
  return at < 0 ? { ja: text, en: text } : { ja: text.slice(0, at), en: text.slice(at + 3) };
}

/** What a code of the gateway means for whoever reads the page. */
export function failureOf(code: string | undefined, status: number, said?: Bilingual): Failure {
  if (code === "UNAUTHENTICATED" || status === 401) return new Failure("session", said);
  if (code === "NOT_FOUND" || status === 404) return new Failure("missing", said);
  if (code === "RATE_LIMITED" || code === "BUSY" || status === 429 || status === 503) return new Failure("busy", said);
  if (code === undefined || code === "INTERNAL" || status >= 500) return new Failure("fault");
  return new Failure("refused", said);
}

export function asFailure(error: unknown): Failure {
  return error instanceof Failure ? error : new Failure("fault");
}
