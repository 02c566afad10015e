import { useState } from "react";
import { ask } from "../../api/ask";
import { type FragmentOf, graphql } from "../../api/graphql";
import { accepted } from "../../api/outcome";
import { useSend } from "../../api/use-send";
import { useLanguage } from "../../language/language";
import type { Words } from "../../language/words";
import { fiscalYear, moment } from "../../lib/era";
import { Button } from "../../parts/button";
import { Dialog } from "../../parts/dialog";
import { Empty } from "../../parts/empty";
import { FailureNotice } from "../../parts/failure-notice";
import { Field } from "../../parts/field";
import { Notice } from "../../parts/notice";
import { jobWords, methodWords, standardiseWords as words } from "../../words/administration";
import { common } from "../../words/common";

export const EditionParts = graphql(`
  fragment EditionParts on Edition { fiscalYear label { ja en } dataset { createdAt } }
`);

const Standardise = graphql(`
  mutation Standardise($input: StandardiseInput!) {
    standardise(input: $input) {
      __typename
      ... on Refused { message { ja en } }
    }
  }
`);

const METHODS = ["SCORE", "POISSON"] as const;

interface StandardiseFormProps {
  editions: readonly FragmentOf<typeof EditionParts>[];
  onStarted: () => Promise<void>;
}

/** Computes the ratios of a year anew, by a method. What was computed before stays and can be shown again. */
export function StandardiseForm({ editions, onStarted }: StandardiseFormProps) {
  const { say, language } = useLanguage();
  const { busy, failure, send, setFailure } = useSend();
  const [chosen, setChosen] = useState<number>();
  const [method, setMethod] = useState<(typeof METHODS)[number]>("SCORE");
  const [asks, setAsks] = useState(false);
  const [said, setSaid] = useState<Words>();
  // They come oldest first.
  const edition = editions.find((it) => it.fiscalYear === chosen) ?? editions.at(-1);
  if (!edition) return <Empty>{say(words.empty)}</Empty>;
  const year = edition.fiscalYear;
  const close = () => {
    setAsks(false);
    setFailure(undefined);
  };
  const begin = () =>
    send(async () => {
      const begun = accepted((await ask(Standardise, { input: { fiscalYear: year, method } })).standardise);
      setSaid(begun.__typename === "JobStarted" ? jobWords.started : jobWords.running);
      close();
      await onStarted();
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setSaid(undefined);
        setAsks(true);
      }}
    >
      <p className="max-w-4xl">{say(words.help)}</p>
      <div className="grid max-w-4xl items-end gap-x-6 sm:grid-cols-2">
        <Field
          label={say(common.year)}
          hint={say(words.importedAt(say(edition.label), moment(edition.dataset.createdAt, language)))}
          value={`${year}`}
          options={editions
            .toReversed()
            .map((it) => ({ value: `${it.fiscalYear}`, label: say(fiscalYear(it.fiscalYear)) }))}
          onChange={(value) => setChosen(Number(value))}
        />
        <Field
          label={say(words.method)}
          hint={say(words[method])}
          value={method}
          options={METHODS.map((it) => ({ value: it, label: say(methodWords[it]) }))}
          onChange={(value) => setMethod(METHODS.find((it) => it === value) ?? method)}
        />
      </div>
      {said && <Notice look="good">{say(said)}</Notice>}
      <Button type="submit">{say(words.compute)}</Button>
      {asks && (
        <Dialog title={say(words.sureTitle)} onClose={close}>
          <p className="font-bold">
            {say(fiscalYear(year))} ／ {say(methodWords[method])}
          </p>
          <p>{say(words.sure)}</p>
          <FailureNotice failure={failure} />
          <div className="mt-4 flex flex-wrap gap-3">
            <Button look="first" disabled={busy} onClick={() => void begin()}>
              {say(words.begin)}
            </Button>
            <Button onClick={close}>{say(common.cancel)}</Button>
          </div>
        </Dialog>
      )}
    </form>
  );
}
