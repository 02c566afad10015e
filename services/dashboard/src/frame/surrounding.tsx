import type { ReactNode } from "react";
import { useVisit } from "../session/session";
import { Frame } from "./frame";
import { OpenFrame } from "./open-frame";

/** The frame of a space for its people, that of open data for everybody else. */
export function Surrounding({ children }: { children: ReactNode }) {
  return useVisit() ? <Frame>{children}</Frame> : <OpenFrame>{children}</OpenFrame>;
}
