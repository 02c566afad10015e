/** The session may end under any page. Pages stay as they are, with what was typed, till somebody has signed in again. */
const lost = new Set<() => void>();
const back = new Set<() => void>();

const subscribe = (to: Set<() => void>) => (listener: () => void) => {
  to.add(listener);
  return () => {
    to.delete(listener);
  };
};

export const onSessionLost = subscribe(lost);
export const onSessionBack = subscribe(back);

export function sessionLost(): void {
  for (const listener of lost) listener();
}

export function sessionBack(): void {
  for (const listener of back) listener();
}
