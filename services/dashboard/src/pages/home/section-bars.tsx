import { useLanguage } from "../../language/language";
import { CoverageBar } from "../../parts/coverage-bar";
import { home } from "../../words/home";
import { listWords } from "../../words/states";
import type { AreaRow } from "./rows";

/** A small bar a section, each under its number; the whole list in words before them. */
export function SectionBars({ list }: { list: AreaRow["list"] }) {
  const { say } = useLanguage();
  if (!list?.begun) return <span>{say(home.notBegun)}</span>;
  const { done, applicable, unanswered } = list.coverage;
  const percent = applicable ? Math.round((100 * done) / applicable) : 0;
  return (
    <>
      <span className="block text-[1rem] text-quiet">{say(listWords[list.list])}</span>
      <span className="block whitespace-nowrap">{say(home.done(done, applicable, percent))}</span>
      <span className="my-1 flex gap-1">
        {list.sections.map((it) => (
          <span key={it.section} className="min-w-6 flex-1" title={say(home.section(it.section, say(it.name)))}>
            <CoverageBar counts={it} />
            <span className="block text-center text-[1rem] leading-5">{it.section}</span>
          </span>
        ))}
      </span>
      {unanswered > 0 && <span className="block font-bold">{say(home.unanswered(unanswered))}</span>}
    </>
  );
}
