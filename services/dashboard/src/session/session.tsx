import { createContext, useContext } from "react";
import type { Me, Standing } from "../api/auth";

export interface Session {
  me: Me;
  space: Standing;
  /** May write records and answers. */
  writes: boolean;
  administers: boolean;
  choose: (space: string | undefined) => void;
  /** Reads again who is signed in. */
  refresh: () => Promise<void>;
  signOut: () => Promise<void>;
}

export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("no session above");
  return session;
}

/** The session, if there is one: open data are read by anybody. */
export const useVisit = (): Session | undefined => useContext(SessionContext);

export const writes = (space: Standing) => space.role === "administrator" || space.role === "editor";
