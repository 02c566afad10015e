import { useLanguage } from "../../language/language";
import type { Bilingual } from "../../language/words";
import { planWords, targetWords as words } from "../../words/health-japan";
import type { Point } from "./plan-parts";
import { yearOf } from "./quantity";
import { Unverified } from "./unverified";

interface PointTableProps {
  title: string;
  points: readonly Point[];
  unit: Bilingual;
}

/** Values by year, the newest first. */
export function PointTable({ title, points, unit }: PointTableProps) {
  const { say } = useLanguage();
  const plain = (value: number | null) => (value === null ? "―" : value.toLocaleString("ja-JP"));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="my-3 overflow-x-auto" tabIndex={0} aria-label={title}>
      <table className="w-full min-w-[44rem] border-collapse [&_td]:px-3 [&_td]:py-1.5 [&_th]:px-3 [&_th]:py-1.5">
        <caption className="pb-2 text-start font-bold">{title}</caption>
        <thead className="bg-soft">
          <tr>
            <th scope="col">{say(words.year)}</th>
            <th scope="col">{say(words.value(say(unit)))}</th>
            <th scope="col">{say(words.counts)}</th>
            <th scope="col">{say(planWords.origin)}</th>
            <th scope="col">{say(words.source)}</th>
          </tr>
        </thead>
        <tbody>
          {points.toReversed().map((it) => (
            <tr key={`${it.year} ${it.origin} ${it.source}`} className="border-b border-gray-400">
              <th scope="row" className="font-normal whitespace-nowrap">
                {say(yearOf(it))}
              </th>
              <td className="text-end">
                {it.value === null ? (
                  say(planWords.masked)
                ) : (
                  <strong>{it.value.toLocaleString("ja-JP", { maximumFractionDigits: 2 })}</strong>
                )}
                {!it.verified && <Unverified />}
              </td>
              <td className="text-end whitespace-nowrap">
                {it.denominator === null ? "―" : `${plain(it.numerator)}／${plain(it.denominator)}`}
              </td>
              <td className="min-w-36">{say(planWords[it.origin])}</td>
              <td>{it.origin === "COMPUTED" ? say(planWords.ndb(it.source)) : it.source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
