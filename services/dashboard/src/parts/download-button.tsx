import { useSend } from "../api/use-send";
import { useLanguage } from "../language/language";
import { download } from "../lib/save-file";
import { common } from "../words/common";
import { Button } from "./button";
import { FailureNotice } from "./failure-notice";

/** Saves a document that the gateway makes. */
export function DownloadButton({ path, label }: { path: string; label: string }) {
  const { say } = useLanguage();
  const { busy, failure, send } = useSend();
  return (
    <div>
      <Button disabled={busy} onClick={() => void send(() => download(path))}>
        {busy ? say(common.preparing) : label}
      </Button>
      <FailureNotice failure={failure} />
    </div>
  );
}
