import { useCallback, useRef, useState } from "react";
import { asFailure, type Failure } from "./failure";
import { sessionLost } from "./session-events";

/** Runs one change at a time and keeps why the last one failed; the form keeps what was typed. */
export function useSend() {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const running = useRef(false);

  const send = useCallback(async (act: () => Promise<void>) => {
    // Twice the same change would be refused the second time.
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setFailure(undefined);
    try {
      await act();
    } catch (error) {
      const known = asFailure(error);
      if (known.kind === "session") sessionLost();
      setFailure(known);
    } finally {
      running.current = false;
      setBusy(false);
    }
  }, []);

  return { busy, failure, send, setFailure };
}
