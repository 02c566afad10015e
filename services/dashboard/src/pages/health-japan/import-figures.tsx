import { useState } from "react";
import { ask } from "../../api/ask";
import { graphql, type ResultOf } from "../../api/graphql";
import { accepted } from "../../api/outcome";
import { upload } from "../../api/upload";
import { useSend } from "../../api/use-send";
import { useLanguage } from "../../language/language";
import { saveFile } from "../../lib/save-file";
import { useYear } from "../../lib/year";
import { Button } from "../../parts/button";
import { FailureNotice } from "../../parts/failure-notice";
import { FileField } from "../../parts/file-field";
import { Section } from "../../parts/section";
import { targetWords as words } from "../../words/health-japan";
import { ImportReport } from "./import-report";
import type { Target } from "./plan-parts";
import { templateOf } from "./template-of";

const Import = graphql(`
  mutation ImportTargetFigures($input: ImportTargetFiguresInput!) {
    importTargetFigures(input: $input) {
      __typename
      ... on TargetFiguresImported { done added changed unchanged problems { row message { ja en } } }
      ... on Refused { message { ja en } }
    }
  }
`);

export type Report = Extract<ResultOf<typeof Import>["importTargetFigures"], { __typename: "TargetFiguresImported" }>;

interface ImportFiguresProps {
  targets: readonly Target[];
  onTaken: () => Promise<void>;
}

/** Values from a file: first what it would change and which rows are wrong, then the change. */
export function ImportFigures({ targets, onTaken }: ImportFiguresProps) {
  const { say } = useLanguage();
  const { present } = useYear();
  const { busy, failure, send, setFailure } = useSend();
  const [file, setFile] = useState<File>();
  const [report, setReport] = useState<Report>();
  const run = (dryRun: boolean) =>
    send(async () => {
      if (!file) return;
      const input = { upload: await upload(file), dryRun };
      setReport(accepted((await ask(Import, { input })).importTargetFigures));
      if (!dryRun) await onTaken();
    });
  return (
    <div className="no-print">
      <Section title={say(words.importTitle)}>
        <p>{say(words.importHelp)}</p>
        <Button
          look="plain"
          disabled={targets.length === 0}
          onClick={() =>
            saveFile("renkei-health-japan-form.csv", new Blob([templateOf(targets, present)], { type: "text/csv" }))
          }
        >
          {say(words.template)}
        </Button>
        <FileField
          label={say(words.file)}
          accept=".csv,.xlsx"
          onFile={(chosen) => {
            setFile(chosen);
            setReport(undefined);
            setFailure(undefined);
          }}
        />
        <Button disabled={busy || !file} onClick={() => void run(true)}>
          {say(words.look)}
        </Button>
        <FailureNotice failure={failure} />
        {report && <ImportReport report={report} />}
        {report && !report.done && report.problems.length === 0 && (
          <Button look="first" disabled={busy} onClick={() => void run(false)}>
            {say(words.apply)}
          </Button>
        )}
      </Section>
    </div>
  );
}
