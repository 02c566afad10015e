import { useState } from "react";
import { useLanguage } from "../../language/language";
import { DownloadButton } from "../../parts/download-button";
import { Field } from "../../parts/field";
import { Section } from "../../parts/section";
import { useSession } from "../../session/session";
import { exportWords as words } from "../../words/research";
import { Citation } from "./citation";
import { CopyText } from "./copy-text";
import { Dictionary } from "./dictionary";
import { exportAddress, FORMATS, isWider, prefectureOf } from "./export-address";
import type { Question } from "./question";
import type { ResearchContext } from "./research";
import { citationOf, setsOf } from "./source";

interface FilesProps {
  context: ResearchContext;
  question: Question;
}

/** What can be taken away: files for researchers, and for everybody the words to cite the table by. */
export function Files({ context, question }: FilesProps) {
  const spoken = useLanguage();
  const { say } = spoken;
  const { space } = useSession();
  const [format, setFormat] = useState<(typeof FORMATS)[number]>("csv");
  const takes = space.role === "researcher" || space.role === "operator";
  const sets = setsOf(context, question).map((it) => it.set.id);
  const prefecture = context.places.find((it) => it.prefecture.code === prefectureOf(question))?.prefecture.name;
  return (
    <Section title={say(words.title)}>
      <h3 className="font-bold">{say(words.tableCitation)}</h3>
      <CopyText text={citationOf(context, question, spoken)} label={say(words.copyTable)} />
      {takes ? (
        <>
          <p className="my-3 max-w-4xl">{say(words.help)}</p>
          <p className="max-w-4xl">
            {say(prefecture ? words.onePrefecture(say(prefecture)) : words.wholeNation)}
            {isWider(question) && ` ${say(words.notNarrowed)}`}
          </p>
          <Field
            className="no-print max-w-xl"
            label={say(words.format)}
            value={format}
            options={FORMATS.map((it) => ({ value: it, label: say(words[it]) }))}
            onChange={(value) => setFormat(FORMATS.find((it) => it === value) ?? format)}
          />
          <div className="no-print">
            <DownloadButton
              key={format}
              path={exportAddress("ratios", format, question, sets)}
              label={say(words.take(NAMES[format]))}
            />
          </div>
          <Citation path={exportAddress("citation", format, question, sets)} />
          <Dictionary />
        </>
      ) : (
        <p className="my-3 max-w-4xl">{say(words.forResearchers)}</p>
      )}
    </Section>
  );
}

const NAMES = { csv: "CSV", parquet: "Parquet", arrow: "Arrow" } as const;
