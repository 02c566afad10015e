import type { ReactNode } from "react";

/** Nothing is there yet: says so, and what to do next. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="rounded-lg border border-line border-dashed bg-soft px-5 py-6">
      <p>{children}</p>
      {action && <div className="mt-3 flex flex-wrap gap-2">{action}</div>}
    </div>
  );
}
