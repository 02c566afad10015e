import type { ReactNode } from "react";
import type { Query } from "../api/use-query";
import { FailureNotice } from "./failure-notice";
import { Skeleton } from "./skeleton";

interface LoadedProps<Result> {
  query: Query<Result>;
  rows?: number;
  children: (data: Result) => ReactNode;
}

/** The states of a query: bars, what went wrong, or the content; content stays when a second asking fails. */
export function Loaded<Result>({ query, rows, children }: LoadedProps<Result>) {
  const { data, failure, reload } = query;
  return (
    <>
      <FailureNotice failure={failure} onRetry={() => void reload()} />
      {data === undefined ? !failure && <Skeleton {...(rows ? { rows } : {})} /> : children(data)}
    </>
  );
}
