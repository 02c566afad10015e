import { useLanguage } from "../language/language";
import { common } from "../words/common";

/** Grey bars where a page's content will stand. */
export function Skeleton({ rows = 6 }: { rows?: number }) {
  const { say } = useLanguage();
  return (
    <div role="status" className="my-6">
      <p className="mb-3 text-quiet">{say(common.loading)}</p>
      {Array.from({ length: rows }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bars are all alike
        <div key={at} className="skeleton mb-3 h-8" aria-hidden="true" />
      ))}
    </div>
  );
}
