import { ask } from "../../api/ask";
import { graphql } from "../../api/graphql";
import { accepted } from "../../api/outcome";
import { useQuery } from "../../api/use-query";
import { useSend } from "../../api/use-send";
import { useLanguage } from "../../language/language";
import { fiscalYear } from "../../lib/era";
import { Button } from "../../parts/button";
import { Dialog } from "../../parts/dialog";
import { FailureNotice } from "../../parts/failure-notice";
import { Loaded } from "../../parts/loaded";
import { Notice } from "../../parts/notice";
import { common } from "../../words/common";
import { publishWords as words } from "../../words/nation";
import { countsOf, linesOf, PreviewParts } from "./counts-of";

const Preview = graphql(
  `
    query PreviewOfCounts($year: Int!) {
      rollUp(fiscalYears: [$year], lists: [AREA_ONE_TO_TWO, AREA_TWO_TO_THREE], staleMonths: 0) { ...PreviewParts }
    }
  `,
  [PreviewParts],
);

const PublishCounts = graphql(`
  mutation PublishCounts($year: Int!) {
    publishCounts(fiscalYear: $year) {
      __typename
      ... on Refused { message { ja en } }
    }
  }
`);

interface PublishProps {
  year: number;
  maskBelow: number;
  onClose: () => void;
  onPublished: () => Promise<void>;
}

/** Says exactly what would leave the prefecture, and who would see it, before it does. */
export function Publish({ year, maskBelow, onClose, onPublished }: PublishProps) {
  const { say } = useLanguage();
  const { busy, failure, send } = useSend();
  const preview = useQuery(Preview, { year });
  const publish = () =>
    send(async () => {
      accepted((await ask(PublishCounts, { year })).publishCounts);
      await onPublished();
      onClose();
    });
  return (
    <Dialog title={say(words.sure(say(fiscalYear(year))))} onClose={onClose}>
      <Loaded query={preview} rows={3}>
        {({ rollUp }) => {
          const counts = countsOf(rollUp);
          if (!counts) return <Notice>{say(words.none)}</Notice>;
          return (
            <>
              <p className="font-bold">{say(words.leaves)}</p>
              <dl className="my-3 grid gap-x-6 gap-y-1 border-y border-gray-400 py-3 sm:grid-cols-[16rem_1fr]">
                {linesOf(counts, say).map(([what, all]) => (
                  <div key={what} className="contents">
                    <dt className="font-bold">{what}</dt>
                    <dd>
                      <ul className="mb-2 flex flex-wrap gap-x-5 sm:mb-0">
                        {all.map((it) => (
                          <li key={it}>{it}</li>
                        ))}
                      </ul>
                    </dd>
                  </div>
                ))}
              </dl>
              <ul className="list-disc ps-6">
                {[words.staysHome, words.readers, words.mask(maskBelow), words.stays].map((it) => (
                  <li key={it[0]}>{say(it)}</li>
                ))}
              </ul>
              <FailureNotice failure={failure} />
              <div className="mt-4 flex flex-wrap gap-3">
                <Button look="first" disabled={busy} onClick={() => void publish()}>
                  {say(words.publish)}
                </Button>
                <Button onClick={onClose}>{say(common.cancel)}</Button>
              </div>
            </>
          );
        }}
      </Loaded>
    </Dialog>
  );
}
