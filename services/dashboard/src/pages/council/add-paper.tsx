import { useId, useState } from "react";
import { ask } from "../../api/ask";
import { Failure } from "../../api/failure";
import { graphql } from "../../api/graphql";
import { accepted } from "../../api/outcome";
import { useSend } from "../../api/use-send";
import { useLanguage } from "../../language/language";
import { textOfFile } from "../../lib/text-file";
import { Button } from "../../parts/button";
import { Dialog } from "../../parts/dialog";
import { FailureNotice } from "../../parts/failure-notice";
import { Field } from "../../parts/field";
import { common } from "../../words/common";
import { paperWords as words } from "../../words/meeting";
import type { Meeting } from "./meeting-parts";
import { SaveMeeting } from "./use-meetings";

const Add = graphql(`
  mutation AddPaper($input: AddPaperInput!) {
    addPaper(input: $input) {
      __typename
      ... on PaperAdded { paper { id } }
      ... on Refused { message { ja en } }
    }
  }
`);

interface AddPaperProps {
  council: string;
  meeting: Meeting;
  onClose: () => void;
  reload: () => Promise<void>;
}

/** Lays a paper before the council, and puts it to the meeting. */
export function AddPaper({ council, meeting, onClose, reload }: AddPaperProps) {
  const { say } = useLanguage();
  const field = useId();
  const { busy, failure, send, setFailure } = useSend();
  const [title, setTitle] = useState("");
  const [body, setBody] = useState("");
  // A paper cannot be taken back: a second try must not lay it twice.
  const [laid, setLaid] = useState<string>();
  const read = async (file: File) => {
    const text = await textOfFile(file);
    if (text === undefined) return setFailure(new Failure("refused", { ja: words.notText[0], en: words.notText[1] }));
    setFailure(undefined);
    setBody(text);
    setTitle((before) => before || file.name.replace(/\.[^.]+$/, ""));
  };
  const save = () =>
    send(async () => {
      const paper = laid ?? accepted((await ask(Add, { input: { council, title, body } })).addPaper).paper.id;
      setLaid(paper);
      const { name, day, mode, state, place, agenda, deadline, workingGroup } = meeting;
      const papers = [...meeting.papers, paper];
      const outcome = accepted(
        (
          await ask(SaveMeeting, {
            change: { record: meeting.id, version: meeting.version },
            council,
            year: meeting.fiscalYear,
            input: { name, day, mode, state, place, agenda, deadline, workingGroup, papers },
          })
        ).saved,
      );
      await reload();
      // The meeting as it is now comes with the reload: the next try puts the paper to that.
      if (outcome.__typename === "Conflict") throw new Failure("refused", outcome.message);
      onClose();
    });
  return (
    <Dialog title={say(words.add)} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <p>{say(words.help)}</p>
        <Field label={say(words.name)} required value={title} onChange={setTitle} />
        <label htmlFor={field} className="block font-bold">
          {say(words.file)}
        </label>
        <input
          id={field}
          type="file"
          accept=".txt,.md,.csv,text/plain"
          className="my-2 block max-w-full"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) void read(file);
          }}
        />
        <Field label={say(words.body)} required rows={8} value={body} onChange={setBody} />
        <FailureNotice failure={failure} />
        <div className="mt-4 flex flex-wrap gap-3">
          <Button type="submit" look="first" disabled={busy}>
            {say(busy ? common.saving : words.add)}
          </Button>
          <Button onClick={onClose}>{say(common.cancel)}</Button>
        </div>
      </form>
    </Dialog>
  );
}
