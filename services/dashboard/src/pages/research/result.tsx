import { useMemo } from "react";
import { useLanguage } from "../../language/language";
import { Notice } from "../../parts/notice";
import { Section } from "../../parts/section";
import { resultWords, researchWords as words } from "../../words/research";
import { Files } from "./files";
import type { Question } from "./question";
import type { ResearchContext } from "./research";
import { ResearchFailure } from "./research-failure";
import { ResultTable } from "./result-table";
import { rowsOf } from "./rows";
import { SummaryTable } from "./summary-table";
import type { Names } from "./table-csv";
import { useComparisons } from "./use-comparisons";

interface ResultProps {
  context: ResearchContext;
  question: Question;
}

/** What was asked for, as it comes: the table, all areas together, and the files. */
export function Result({ context, question }: ResultProps) {
  const { say } = useLanguage();
  const { found, failure, whole, reload } = useComparisons(question);
  const rows = useMemo(() => rowsOf(found, question), [found, question]);
  const names = useMemo<Names>(() => {
    const indicators = new Map(context.indicators.map((it) => [it.code, it]));
    const prefectures = new Map(context.places.map((it) => [it.prefecture.code, it.prefecture.name]));
    return {
      indicator: (code) => {
        const it = indicators.get(code);
        if (!it) return code;
        return it.verified ? say(it.name) : `${say(it.name)}（${say(words.unverified)}）`;
      },
      prefecture: (code) => say(prefectures.get(code) ?? { ja: `${code}`, en: `${code}` }),
    };
  }, [context, say]);
  const missing = found.filter((it) => it.maps.length === 0).map((it) => names.indicator(it.indicator));
  const note = found[0]?.maps[0]?.note;
  return (
    <>
      <ResearchFailure failure={failure} onRetry={reload} />
      {!whole && !failure && (
        <p role="status" className="my-4 font-bold">
          {say(words.loading(found.length, question.indicators.length))}
        </p>
      )}
      {missing.length > 0 && <Notice>{say(resultWords.notComputed(missing.join("、")))}</Notice>}
      {whole && rows.length > 0 && (
        <>
          <Section title={say(resultWords.title)}>
            <ResultTable context={context} question={question} rows={rows} names={names} />
            {note && <p className="mt-3 max-w-4xl text-quiet">{say(note)}</p>}
          </Section>
          <SummaryTable found={found} names={names} />
          <Files context={context} question={question} />
        </>
      )}
    </>
  );
}
