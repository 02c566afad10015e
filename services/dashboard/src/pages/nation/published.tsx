import { useLanguage } from "../../language/language";
import { csv } from "../../lib/csv";
import { fiscalYear, moment } from "../../lib/era";
import { saveFile } from "../../lib/save-file";
import { Button } from "../../parts/button";
import { Section } from "../../parts/section";
import { nationWords as words } from "../../words/nation";
import { BesideSurvey } from "./beside-survey";
import { CountsTable } from "./counts-table";
import type { Nation } from "./nation-parts";
import { nationSentences } from "./nation-sentences";
import { fileRows } from "./nation-table";

/** What prefectures have published, in sentences and tables, beside the handbook's survey. */
export function Published({ nation }: { nation: Nation }) {
  const { say, language } = useLanguage();
  const source = say(words.csvSource(say(fiscalYear(nation.fiscalYear))));
  const save = () => {
    const rows = fileRows(nation, say, (iso) => moment(iso, language));
    saveFile(`renkei-nation-${nation.fiscalYear}.csv`, new Blob([csv(rows, source)], { type: "text/csv" }));
  };
  return (
    <>
      <div className="mb-6 rounded-lg border-s-8 border-main bg-soft px-5 py-4 text-[1.125rem]">
        {nationSentences(nation).map((it) => (
          <p key={it[0]}>{say(it)}</p>
        ))}
      </div>
      <Section
        title={say(words.levels)}
        action={
          <Button className="no-print" onClick={save}>
            {say(words.csv)}
          </Button>
        }
      >
        <CountsTable nation={nation} subject="levels" />
        <p className="mt-2 text-quiet">{say(words.why(nation.maskBelow))}</p>
      </Section>
      <BesideSurvey nation={nation} />
      <Section title={say(words.standings)}>
        <CountsTable nation={nation} subject="standings" />
      </Section>
      <Section title={say(words.lists)}>
        <CountsTable nation={nation} subject="lists" />
        <p className="mt-2 text-quiet">{source}</p>
      </Section>
    </>
  );
}
