const KEY = "renkei-space";

let chosen: string | undefined = globalThis.sessionStorage?.getItem(KEY) ?? undefined;

/** In which space the page asks; sent with every request. */
export function chosenSpace(): string | undefined {
  return chosen;
}

export function chooseSpace(id: string | undefined): void {
  chosen = id;
  if (id) sessionStorage.setItem(KEY, id);
  else sessionStorage.removeItem(KEY);
}
