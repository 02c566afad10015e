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
import { spacesWords as words } from "../../words/administration";
import { OnboardingReport } from "./onboarding-report";

const Import = graphql(`
  mutation ImportSpaces($input: ImportSpacesInput!) {
    importSpaces(input: $input) {
      __typename
      ... on SpacesImported {
        done
        rows
        created
        changed
        invited
        findings { row severity message { ja en } }
        invitations { name space link }
      }
      ... on Refused { message { ja en } }
    }
  }
`);

export type Report = Extract<ResultOf<typeof Import>["importSpaces"], { __typename: "SpacesImported" }>;

/** The file, its dry run, then the real one. */
export function OnboardingForm({ onDone }: { onDone: () => Promise<void> }) {
  const { say } = useLanguage();
  const { busy, failure, send } = useSend();
  const [file, setFile] = useState<File>();
  const [report, setReport] = useState<Report>();
  const run = (dryRun: boolean) =>
    send(async () => {
      if (!file) return;
      const input = { upload: await upload(file), dryRun };
      setReport(accepted((await ask(Import, { input })).importSpaces));
      if (!dryRun) await onDone();
    });
  const errors = report?.findings.filter((it) => it.severity === "ERROR").length ?? 0;
  return (
    <div className="mb-8">
      <FileField
        label={say(words.file)}
        accept=".csv,.xlsx"
        onFile={(chosen) => {
          setFile(chosen);
          setReport(undefined);
        }}
      />
      <Button look="first" disabled={busy || !file} onClick={() => void run(true)}>
        {say(words.look)}
      </Button>
      <FailureNotice failure={failure} />
      {report && <OnboardingReport report={report} />}
      {report && !report.done && errors === 0 && (
        <Button look="first" disabled={busy} onClick={() => void run(false)}>
          {say(words.apply)}
        </Button>
      )}
    </div>
  );
}
