import { useState } from "react";
import { useLanguage } from "../../language/language";
import { csv } from "../../lib/csv";
import { fiscalYear } from "../../lib/era";
import { saveFile } from "../../lib/save-file";
import { Button } from "../../parts/button";
import { Check } from "../../parts/check";
import { Empty } from "../../parts/empty";
import { Field } from "../../parts/field";
import { issueWords } from "../../words/issues";
import { resultWords as words } from "../../words/research";
import { ColumnMeanings } from "./column-meanings";
import { MAIN, MORE } from "./columns";
import { count, listed } from "./figures";
import { Pager } from "./pager";
import type { Question } from "./question";
import type { ResearchContext } from "./research";
import { hasNoValue, only, type Row, SHOWN } from "./rows";
import { RowsTable } from "./rows-table";
import { citationOf, sourceOf } from "./source";
import { type Names, tableCsv } from "./table-csv";

/** Rows of a page: thousands at once would make the page slow. */
const PAGE = 50;

interface ResultTableProps {
  context: ResearchContext;
  question: Question;
  rows: readonly Row[];
  names: Names;
}

/** The table by pages, with its sentence, its source and its file. */
export function ResultTable({ context, question, rows, names }: ResultTableProps) {
  const spoken = useLanguage();
  const { say, language } = spoken;
  const [shown, setShown] = useState<(typeof SHOWN)[number]>("ALL");
  const [more, setMore] = useState(false);
  const [start, setStart] = useState(0);
  const kept = only(rows, shown);
  const areas = new Set(rows.map((it) => it.area.code)).size;
  const masked = rows.filter(hasNoValue).length;
  const sexes = question.sexes.map((it) => say(issueWords[it]));
  const years = question.years.toSorted().map((it) => say(fiscalYear(it)));
  const caption = say(
    words.caption(say(issueWords[question.reference]), listed(sexes, language), listed(years, language)),
  );
  const save = () => {
    const content = csv(tableCsv(kept, names, say), citationOf(context, question, spoken));
    saveFile(`renkei-research-${question.years.toSorted().join("-")}.csv`, new Blob([content], { type: "text/csv" }));
  };
  return (
    <>
      <p className="mb-2">{say(words.counts(count(rows.length), areas, count(masked)))}</p>
      <div className="no-print flex flex-wrap items-end gap-x-6">
        <Field
          label={say(words.shown)}
          value={shown}
          options={SHOWN.map((it) => ({ value: it, label: say(words[it]) }))}
          onChange={(value) => {
            setShown(SHOWN.find((it) => it === value) ?? "ALL");
            setStart(0);
          }}
        />
        <Check label={say(words.more)} checked={more} onChange={setMore} />
        <Button className="my-3" disabled={kept.length === 0} onClick={save}>
          {say(words.csv)}
        </Button>
      </div>
      <p className="no-print mb-3 text-quiet">{say(words.csvHelp)}</p>
      {kept.length === 0 ? (
        <Empty>{say(words.nothing)}</Empty>
      ) : (
        <>
          <RowsTable
            caption={caption}
            rows={kept.slice(start, start + PAGE)}
            columns={more ? [...MAIN, ...MORE] : MAIN}
            names={names}
          />
          <Pager start={start} page={PAGE} total={kept.length} onStart={setStart} />
        </>
      )}
      <p className="my-2 text-quiet">{sourceOf(context, question, spoken)}</p>
      <ColumnMeanings />
    </>
  );
}
