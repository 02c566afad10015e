import type { ReactNode } from "react";

const LOOKS = {
  good: { box: "border-green-900 bg-green-50", mark: "✓" },
  bad: { box: "border-red-1000 bg-red-50", mark: "！" },
  plain: { box: "border-blue-900 bg-blue-50", mark: "ⓘ" },
} as const;

interface NoticeProps {
  look?: keyof typeof LOOKS;
  title?: string | undefined;
  children?: ReactNode;
}

/** A message beside what it is about; its mark says what its colour says. */
export function Notice({ look = "plain", title, children }: NoticeProps) {
  const { box, mark } = LOOKS[look];
  return (
    <div
      role={look === "bad" ? "alert" : "status"}
      className={`my-4 flex gap-3 rounded-lg border-s-8 px-4 py-3 ${box}`}
    >
      <span aria-hidden="true" className="font-bold">
        {mark}
      </span>
      <div className="min-w-0">
        {title && <p className="font-bold">{title}</p>}
        {children}
      </div>
    </div>
  );
}
