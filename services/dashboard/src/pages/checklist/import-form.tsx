import { useState } from "react";
import { ask } from "../../api/ask";
import { graphql, type ResultOf } from "../../api/graphql";
import { accepted } from "../../api/outcome";
import { upload } from "../../api/upload";
import { useSend } from "../../api/use-send";
import { useLanguage } from "../../language/language";
import { Button } from "../../parts/button";
import { FailureNotice } from "../../parts/failure-notice";
import { FileField } from "../../parts/file-field";
import { Notice } from "../../parts/notice";
import { checklistWords as words } from "../../words/checklist";

const Import = graphql(`
  mutation ImportChecklist($input: ImportChecklistInput!) {
    importChecklist(input: $input) {
      __typename
      ... on ChecklistImported {
        done
        changed
        unchanged
        conflicts { row key here { note } file { note } }
        problems { row message { ja en } }
      }
      ... on Refused { message { ja en } }
    }
  }
`);

type Report = Extract<ResultOf<typeof Import>["importChecklist"], { __typename: "ChecklistImported" }>;

interface ImportFormProps {
  id: string;
  onTaken: () => Promise<void>;
}

/** A form that was filled in elsewhere: first what it would change, then the change. */
export function ImportForm({ id, onTaken }: ImportFormProps) {
  const { say } = useLanguage();
  const { busy, failure, send } = useSend();
  const [file, setFile] = useState<File>();
  const [report, setReport] = useState<Report>();
  const run = (dryRun: boolean) =>
    send(async () => {
      if (!file) return;
      const input = { checklist: id, upload: await upload(file), dryRun };
      setReport(accepted((await ask(Import, { input })).importChecklist));
      if (!dryRun) await onTaken();
    });
  return (
    <div className="border-t border-gray-300 py-3">
      <FileField
        label={say(words.importTitle)}
        accept=".xlsx"
        onFile={(chosen) => {
          setFile(chosen);
          setReport(undefined);
        }}
      />
      <Button disabled={busy || !file} onClick={() => void run(true)}>
        {say(words.look)}
      </Button>
      <FailureNotice failure={failure} />
      {report && (
        <Notice look={report.done ? "good" : "plain"} title={report.done ? say(words.taken) : undefined}>
          <p>
            {say(
              words.report(report.changed.length, report.unchanged, report.conflicts.length, report.problems.length),
            )}
          </p>
          <ul>
            {report.problems.map((it) => (
              <li key={`${it.row}`}>
                {say(words.row(it.row))}: {say(it.message)}
              </li>
            ))}
          </ul>
          {!report.done && (
            <Button look="first" disabled={busy} className="mt-2" onClick={() => void run(false)}>
              {say(words.apply)}
            </Button>
          )}
        </Notice>
      )}
    </div>
  );
}
