import { useJson } from "../../api/use-json";
import { useLanguage } from "../../language/language";
import { fiscalYear } from "../../lib/era";
import { saveFile } from "../../lib/save-file";
import { Button } from "../../parts/button";
import { Loaded } from "../../parts/loaded";
import { exportWords as words } from "../../words/research";
import { CopyText } from "./copy-text";

/** As `/research/citation` tells it. */
interface Cited {
  id: string;
  rerun: string;
  text_ja: string;
  text_en: string;
  sets: {
    result_set: string;
    fiscal_year: number;
    edition: number;
    method_version: string;
    rows_sha256: string;
    synthetic: boolean;
  }[];
}

/** By what a file is cited, and of which result sets it is made. */
export function Citation({ path }: { path: string }) {
  const { say, language } = useLanguage();
  const query = useJson<Cited>(path);
  return (
    <>
      <h3 className="mt-6 font-bold">{say(words.citation)}</h3>
      <p className="max-w-4xl">{say(words.citationHelp)}</p>
      <Loaded query={query} rows={3}>
        {(cited) => (
          <>
            <CopyText text={language === "ja" ? cited.text_ja : cited.text_en} label={say(words.copyFile)} />
            <Button
              className="no-print my-2"
              onClick={() =>
                saveFile("citation.json", new Blob([JSON.stringify(cited, null, 2)], { type: "application/json" }))
              }
            >
              {say(words.takeCitation)}
            </Button>
            <p className="my-2 font-bold">{say(words.sets)}</p>
            <ul className="list-disc ps-6">
              {cited.sets.map((it) => (
                <li key={it.result_set} className="py-1 break-all">
                  {say(fiscalYear(it.fiscal_year))}、{say(words.edition)} {say(words.editionOf(it.edition))}
                  {it.synthetic && `（${say(words.madeUp)}）`}
                  <br />
                  {say(words.set)} <code>{it.result_set}</code>、{say(words.method)} {it.method_version}
                  <br />
                  {say(words.digest)} <code>{it.rows_sha256}</code>
                </li>
              ))}
            </ul>
            <p className="my-2">
              <strong>{say(words.rerun)}</strong>
              <code className="block break-all">{cited.rerun}</code>
            </p>
          </>
        )}
      </Loaded>
    </>
  );
}
