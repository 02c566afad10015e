import { reach } from "./ask";
import { Failure, failureOf } from "./failure";

type Role = "operator" | "researcher" | "administrator" | "editor" | "viewer" | "guest";
type SpaceKind = "platform" | "prefecture" | "area" | "municipality";

export interface Standing {
  id: string;
  kind: SpaceKind;
  name: string;
  role: Role;
  emergency: boolean;
  usable: boolean;
  /** Last day of the right (ISO). */
  valid_to: string | null;
}

export interface Me {
  account: { id: string; name: string; mail: string };
  has_password: boolean;
  has_second_factor: boolean;
  must_enrol: boolean;
  recovery_codes_left: number;
  expires_at: string;
  query_page: boolean;
  spaces: Standing[];
}

export interface Invitation {
  space: { id: string; kind: SpaceKind; name: string };
  role: Role;
  name: string;
  mail: string;
  valid_to: string | null;
  provider: string | null;
}

export interface Next {
  next: "done" | "second_factor" | "enrol";
}

export interface Enrolment {
  secret: string;
  uri: string;
  svg: string;
}

export interface Codes {
  recovery_codes: string[];
}

async function answer<Result>(path: string, body?: object): Promise<Result> {
  const init = body && {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  };
  const response = await reach(path, init ?? {});
  if (response.status === 204) return {} as Result;
  const told = await response.json().catch(() => ({}));
  if (response.ok) return told as Result;
  const { code, message } = (told as { error?: { code?: string; message?: { ja: string; en: string } } }).error ?? {};
  // A wrong password is a refusal with a sentence; only a missing session sends people back to the form.
  if (code === "SIGN_IN_FAILED" || code === "STRANGER") throw new Failure("refused", message);
  throw failureOf(code, response.status, message);
}

/** Six digits are the app's; anything longer is a recovery code. */
export function proofOf(typed: string): { code: string } | { recovery_code: string } {
  const bare = typed.normalize("NFKC").replaceAll(/[\s-]/g, "");
  return bare.length > 8 ? { recovery_code: typed } : { code: bare };
}

export const auth = {
  me: () => answer<Me>("/auth/me"),
  signIn: (mail: string, password: string) => answer<Next>("/auth/sign-in", { mail, password }),
  secondFactor: (typed: string) => answer<Next>("/auth/second-factor", proofOf(typed)),
  signOut: (which: { everywhere?: boolean; others?: boolean } = {}) => answer<object>("/auth/sign-out", which),
  look: (token: string) => answer<Invitation>("/auth/invitation/look", { token }),
  accept: (token: string, name: string, password: string) =>
    answer<Next>("/auth/invitation/accept", { token, name, password }),
  startTotp: () => answer<Enrolment>("/auth/totp/start", {}),
  confirmTotp: (code: string) => answer<Codes>("/auth/totp/confirm", { code }),
  disableTotp: (typed: string) => answer<Next>("/auth/totp/disable", proofOf(typed)),
  recoveryCodes: (typed: string) => answer<Codes>("/auth/recovery-codes", proofOf(typed)),
  password: (old: string, fresh: string) => answer<Next>("/auth/password", { old, new: fresh }),
  toProvider: (space: string, invitation?: string) =>
    answer<{ location: string }>(`/auth/oidc/${space}/start`, { invitation }),
};
