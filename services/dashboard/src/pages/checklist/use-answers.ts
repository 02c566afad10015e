import { useCallback, useRef, useState } from "react";
import { ask } from "../../api/ask";
import { asFailure, Failure } from "../../api/failure";
import { type FragmentOf, graphql, type VariablesOf } from "../../api/graphql";
import { ConflictParts } from "../../api/outcome";
import { sessionLost } from "../../api/session-events";
import { type Answer, AnswerParts } from "./parts";

const AnswerItem = graphql(
  `
    mutation AnswerItem($input: AnswerItemInput!) {
      answerItem(input: $input) {
        __typename
        ... on AnswerSaved { answer { ...AnswerParts } alsoChanged { ...AnswerParts } }
        ... on Conflict { ...ConflictParts }
        ... on Refused { message { ja en } }
      }
    }
  `,
  [AnswerParts, ConflictParts],
);

const JudgeProposal = graphql(
  `
    mutation JudgeProposal($input: JudgeProposalInput!) {
      judgeProposal(input: $input) {
        __typename
        ... on AnswerSaved { answer { ...AnswerParts } alsoChanged { ...AnswerParts } }
        ... on Conflict { ...ConflictParts }
        ... on Refused { message { ja en } }
      }
    }
  `,
  [AnswerParts, ConflictParts],
);

export type Change = Omit<VariablesOf<typeof AnswerItem>["input"], "checklist" | "key" | "version">;
export type Judgement = Pick<VariablesOf<typeof JudgeProposal>["input"], "stance" | "reason">;
type Sent = { answer: Change } | { judge: Judgement };

/** What is still on its way, or could not go. */
export interface Pending {
  sent: Sent;
  /** The version that was read when it was written. */
  version: number;
  failure?: Failure;
  conflict?: FragmentOf<typeof ConflictParts>;
}

/** Answers one after the other, so that each names the version that the one before made. */
export function useAnswers(checklist: string, onSettled: () => void) {
  const [saved, setSaved] = useState<ReadonlyMap<string, Answer>>(new Map());
  const [pending, setPending] = useState<ReadonlyMap<string, Pending>>(new Map());
  const versions = useRef(new Map<string, number>());
  const queue = useRef(Promise.resolve());
  const settle = useRef<ReturnType<typeof setTimeout>>(undefined);

  const put = useCallback((key: string, value: Pending | undefined) => {
    setPending((before) => {
      const after = new Map(before);
      if (value) after.set(key, value);
      else after.delete(key);
      return after;
    });
  }, []);

  const run = useCallback(
    async (key: string, sent: Sent, read: number) => {
      const version = Math.max(read, versions.current.get(key) ?? 0);
      const base = { checklist, key, version };
      try {
        const reply =
          "answer" in sent
            ? (await ask(AnswerItem, { input: { ...base, ...sent.answer } })).answerItem
            : (await ask(JudgeProposal, { input: { ...base, ...sent.judge } })).judgeProposal;
        if (reply.__typename === "Conflict") return put(key, { sent, version, conflict: reply });
        if (reply.__typename === "Refused")
          return put(key, { sent, version, failure: new Failure("refused", reply.message) });
        const fresh = [reply.answer, ...reply.alsoChanged];
        for (const it of fresh) versions.current.set(it.key, it.version);
        setSaved((before) => new Map([...before, ...fresh.map((it) => [it.key, it] as const)]));
        put(key, undefined);
        // Branches and counts follow from all answers together: they are read again when the typing rests.
        clearTimeout(settle.current);
        settle.current = setTimeout(onSettled, 800);
      } catch (error) {
        const failure = asFailure(error);
        if (failure.kind === "session") sessionLost();
        put(key, { sent, version, failure });
      }
    },
    [checklist, onSettled, put],
  );

  const send = useCallback(
    (key: string, sent: Sent, version: number) => {
      put(key, { sent, version });
      queue.current = queue.current.then(() => run(key, sent, version));
      return queue.current;
    },
    [put, run],
  );

  /** Of what was read again: newer than what the page remembers. */
  const latest = useCallback(
    (read: Answer | null, key: string): Answer | null => {
      const kept = saved.get(key);
      return kept && (!read || kept.version >= read.version) ? kept : read;
    },
    [saved],
  );

  return { pending, latest, send, drop: (key: string) => put(key, undefined) };
}
