import type { ReactNode } from "react";
import { useLanguage } from "../language/language";
import type { Words } from "../language/words";
import { Empty } from "../parts/empty";
import type { Records } from "./use-records";

interface RecordListProps {
  records: Pick<Records<never>, "add" | "form">;
  count: number;
  /** What to do where there is none. */
  empty: Words;
  children: ReactNode;
}

/** Records below the button that adds one, or what to do first. */
export function RecordList({ records, count, empty, children }: RecordListProps) {
  const { say } = useLanguage();
  return (
    <>
      {count === 0 ? (
        <Empty action={records.add}>{say(empty)}</Empty>
      ) : (
        <>
          <div className="no-print mb-3">{records.add}</div>
          {children}
        </>
      )}
      {records.form}
    </>
  );
}
