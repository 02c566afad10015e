import { print } from "@0no-co/graphql.web";
import { Failure, failureOf, split } from "./failure";
import type { TadaDocumentNode } from "./graphql";
import { chosenSpace } from "./space";

interface Reply<Result> {
  data?: Result | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** What a refusal says, whichever door it came from. */
async function refusal(response: Response, reply: Reply<unknown>): Promise<Failure> {
  const first = reply.errors?.[0];
  const failure = failureOf(first?.extensions?.code, response.status, first && split(first.message));
  // A right that was taken away sounds like a session that has ended: only the desk can tell them apart.
  if (failure.kind !== "session" || !(await reach("/auth/me")).ok) return failure;
  return new Failure("missing");
}

/** A file or a small answer from beside the API. */
export async function fetched(path: string, init?: RequestInit): Promise<Response> {
  const response = await reach(path, init);
  if (response.ok) return response;
  throw await refusal(response, (await response.json().catch(() => ({}))) as Reply<unknown>);
}

/** The one way to fetch: a lost network is a failure like any other. */
export async function reach(path: string, init: RequestInit = {}, space = chosenSpace()): Promise<Response> {
  const headers = new Headers(init.headers);
  if (space) headers.set("Renkei-Space", space);
  try {
    return await fetch(path, { ...init, headers, credentials: "same-origin" });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Failure("offline");
  }
}

/** Asks the gateway; in another space than the chosen one, where one is named. */
export async function ask<Result, Variables>(
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
  space?: string,
): Promise<Result> {
  const init = {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ query: print(document), variables }),
    ...(signal ? { signal } : {}),
  };
  const response = await reach("/graphql", init, space);
  const reply = (await response.json().catch(() => ({}))) as Reply<Result>;
  if (!response.ok || reply.errors?.length || !reply.data) throw await refusal(response, reply);
  return reply.data;
}
