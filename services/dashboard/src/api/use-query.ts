import { useCallback, useEffect, useRef, useState } from "react";
import { ask } from "./ask";
import { asFailure, type Failure } from "./failure";
import type { TadaDocumentNode } from "./graphql";
import { onSessionBack, sessionLost } from "./session-events";

export interface Query<Result> {
  data: Result | undefined;
  failure: Failure | undefined;
  /** Asks again; what is shown stays until the answer comes. */
  reload: () => Promise<void>;
}

/** What a page shows: asked once for each set of variables, and again after the session came back. */
export function useQuery<Result, Variables>(
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
  /** Another space than the chosen one. */
  space?: string,
): Query<Result> {
  const [state, setState] = useState<{ data?: Result; failure?: Failure; of?: string }>({});
  const key = JSON.stringify(variables);
  const running = useRef<AbortController>(undefined);

  const load = useCallback(async () => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    try {
      const data = await ask(document, JSON.parse(key) as Variables, controller.signal, space);
      if (!controller.signal.aborted) setState({ data, of: key });
    } catch (error) {
      if (controller.signal.aborted) return;
      const failure = asFailure(error);
      if (failure.kind === "session") sessionLost();
      setState((before) => (before.of === key ? { ...before, failure } : { failure, of: key }));
    }
  }, [document, key, space]);

  useEffect(() => {
    void load();
    const stop = onSessionBack(() => void load());
    return () => {
      running.current?.abort();
      stop();
    };
  }, [load]);

  const current = state.of === key ? state : {};
  return { data: current.data, failure: current.failure, reload: load };
}
