import { useCallback, useEffect, useState } from "react";
import { fetched } from "./ask";
import { asFailure, type Failure } from "./failure";
import { onSessionBack, sessionLost } from "./session-events";
import type { Query } from "./use-query";

/** A small answer from beside the API, with the states of a query. */
export function useJson<Result>(path: string): Query<Result> {
  const [state, setState] = useState<{ data?: Result; failure?: Failure; of?: string }>({});
  const load = useCallback(
    async (signal?: AbortSignal) => {
      try {
        const data = (await (await fetched(path, signal ? { signal } : {})).json()) as Result;
        if (!signal?.aborted) setState({ data, of: path });
      } catch (error) {
        if (signal?.aborted) return;
        const failure = asFailure(error);
        if (failure.kind === "session") sessionLost();
        setState({ failure, of: path });
      }
    },
    [path],
  );
  useEffect(() => {
    const controller = new AbortController();
    void load(controller.signal);
    const stop = onSessionBack(() => void load(controller.signal));
    return () => {
      controller.abort();
      stop();
    };
  }, [load]);
  const { data, failure } = state.of === path ? state : {};
  return { data, failure, reload: () => load() };
}
