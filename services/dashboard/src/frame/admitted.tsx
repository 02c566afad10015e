import type { ReactNode } from "react";
import { useLocation } from "wouter";
import { useSession } from "../session/session";
import { NoPage } from "./no-page";

/** A guest came for papers: the other pages are not there for them, even those of open data. */
const OF_GUESTS = ["/", "/account", "/sign-in"];

export function Admitted({ children }: { children: ReactNode }) {
  const { space } = useSession();
  const [path] = useLocation();
  return space.role === "guest" && !OF_GUESTS.includes(path) ? <NoPage /> : children;
}
