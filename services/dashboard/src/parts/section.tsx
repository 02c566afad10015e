import { type ReactNode, useId } from "react";

interface SectionProps {
  title: string;
  action?: ReactNode;
  /** Close to the next, for what is printed on one sheet. */
  tight?: boolean;
  children: ReactNode;
}

export function Section({ title, action, tight = false, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={tight ? "mb-5 print:mb-2" : "mb-10"}>
      <div className="mb-3 flex flex-wrap print:mb-1 items-center justify-between gap-2 border-b-2 border-gray-300 pb-1">
        <h2 id={id} className="text-[1.25rem] font-bold">
          {title}
        </h2>
        {action}
      </div>
      {children}
    </section>
  );
}
