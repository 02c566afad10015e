import type { ReactNode } from "react";

/** A row of a list: three columns and what can be done with it, below each other on a narrow screen. */
export function ListRow({ children }: { children: ReactNode }) {
  return (
    <li className="grid items-center gap-x-6 gap-y-1 border-b border-gray-400 py-2.5 md:grid-cols-[1fr_1fr_1fr_auto]">
      {children}
    </li>
  );
}
