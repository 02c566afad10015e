/** What a link to the sign-in page says. It may hold a secret: it is read once and then gone, also from the history. */
export interface Arrival {
  invitation: string | undefined;
  step: "second" | "enrol" | undefined;
  error: string | undefined;
  space: string | undefined;
}

export function arrival(hash: string, search: string): Arrival {
  const fragment = new URLSearchParams(hash.replace(/^#/, ""));
  const space = new URLSearchParams(search).get("space");
  return {
    invitation: fragment.get("invitation") ?? undefined,
    step: fragment.has("second-factor") ? "second" : fragment.has("enrol") ? "enrol" : undefined,
    error: fragment.get("error") ?? undefined,
    space: space && /^[0-9a-f-]{36}$/i.test(space) ? space : undefined,
  };
}

export function takeArrival(): Arrival {
  const taken = arrival(location.hash, location.search);
  if (location.hash) history.replaceState(null, "", location.pathname + location.search);
  return taken;
}
