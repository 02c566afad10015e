import { useState } from "react";
import { ask } from "../../api/ask";
import { graphql } from "../../api/graphql";
import { accepted } from "../../api/outcome";
import { useSend } from "../../api/use-send";
import { useLanguage } from "../../language/language";
import { Button } from "../../parts/button";
import { Check } from "../../parts/check";
import { FailureNotice } from "../../parts/failure-notice";
import { Notice } from "../../parts/notice";
import { useSession } from "../../session/session";
import { previousWords as words } from "../../words/adaptation";
import { answerWords } from "../../words/states";
import type { Row } from "./parts";
import { isMoved, waits } from "./previous";

const Keep = graphql(`
  mutation KeepPreviousAnswers($checklist: ID!, $keys: [String!]!) {
    keepPreviousAnswers(checklist: $checklist, keys: $keys) {
      __typename
      ... on AnswersKept { answers { key } }
      ... on Refused { message { ja en } }
    }
  }
`);

interface PreviousYearProps {
  id: string;
  rows: readonly Row[];
  reload: () => Promise<void>;
}

/** At the change of the year: answers that stand as before are kept at once, and what has changed is told. */
export function PreviousYear({ id, rows, reload }: PreviousYearProps) {
  const { say } = useLanguage();
  const { writes } = useSession();
  const { busy, failure, send } = useSend();
  const [off, setOff] = useState<ReadonlySet<string>>(new Set());
  const [result, setResult] = useState<{ kept: number; left: number }>();
  const open = rows.filter(waits);
  const keys = open.map((it) => it.key).filter((it) => !off.has(it));
  const moved = rows.filter(isMoved);
  const textOf = (row: Row) => `${row.item?.number ?? ""} ${row.ownText || (row.item ? say(row.item.text) : "")}`;
  const keep = () =>
    send(async () => {
      const { answers } = accepted((await ask(Keep, { checklist: id, keys })).keepPreviousAnswers);
      setResult({ kept: answers.length, left: keys.length - answers.length });
      await reload();
    });
  return (
    <>
      {result && (
        <Notice look="good">
          <p>{say(words.kept(result.kept))}</p>
          {result.left > 0 && <p>{say(words.left(result.left))}</p>}
        </Notice>
      )}
      {writes && open.length > 0 && (
        <details className="no-print my-2 rounded-lg border border-gray-400 px-4">
          <summary className="min-h-11 py-2 font-bold">{say(words.title(open.length))}</summary>
          <p className="max-w-4xl">{say(words.help)}</p>
          <div className="my-2 flex flex-wrap gap-2">
            <Button onClick={() => setOff(new Set())}>{say(words.all)}</Button>
            <Button onClick={() => setOff(new Set(open.map((it) => it.key)))}>{say(words.none)}</Button>
          </div>
          <ul>
            {open.map((row) => (
              <li key={row.key} className="border-b border-gray-400">
                <Check
                  checked={!off.has(row.key)}
                  onChange={(on) =>
                    setOff((before) => new Set(on ? [...before].filter((it) => it !== row.key) : [...before, row.key]))
                  }
                  label={
                    <>
                      {textOf(row)}
                      {row.answer?.previous && (
                        <strong className="ms-3">
                          {say(words.before)}: {say(answerWords[row.answer.previous])}
                        </strong>
                      )}
                    </>
                  }
                />
              </li>
            ))}
          </ul>
          <FailureNotice failure={failure} />
          <Button look="first" className="my-3" disabled={busy || keys.length === 0} onClick={() => void keep()}>
            {say(words.keep(keys.length))}
          </Button>
        </details>
      )}
      {moved.length > 0 && (
        <details className="my-2 rounded-lg border border-gray-400 px-4">
          <summary className="min-h-11 py-2 font-bold">{say(words.changed(moved.length))}</summary>
          <table className="mb-3 w-full border-collapse [&_td]:border-b [&_td]:border-gray-400 [&_td]:py-1.5 [&_td]:pe-4">
            <thead>
              <tr>
                <th scope="col">{say(words.item)}</th>
                <th scope="col">{say(words.before)}</th>
                <th scope="col">{say(words.now)}</th>
              </tr>
            </thead>
            <tbody>
              {moved.map((row) => (
                <tr key={row.key}>
                  <td>{textOf(row)}</td>
                  <td className="align-top sm:whitespace-nowrap">
                    {row.answer?.previous && say(answerWords[row.answer.previous])}
                  </td>
                  <td className="align-top font-bold sm:whitespace-nowrap">
                    {row.answer && say(answerWords[row.answer.status])}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </>
  );
}
