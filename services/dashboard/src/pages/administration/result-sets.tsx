import { ask } from "../../api/ask";
import { type FragmentOf, graphql } from "../../api/graphql";
import { useSend } from "../../api/use-send";
import { useLanguage } from "../../language/language";
import { fiscalYear, moment } from "../../lib/era";
import { Button } from "../../parts/button";
import { FailureNotice } from "../../parts/failure-notice";
import { ListRow } from "../../parts/list-row";
import { Section } from "../../parts/section";
import { methodWords, jobWords as words } from "../../words/administration";

export const ResultSetParts = graphql(`
  fragment ResultSetParts on ResultSet {
    id
    fiscalYear
    createdAt
    current
    rowCount
    method
    dataset { synthetic }
  }
`);

const MakeCurrent = graphql(`
  mutation MakeResultSetCurrent($id: ID!) { makeResultSetCurrent(id: $id) { id } }
`);

interface ResultSetsProps {
  sets: readonly FragmentOf<typeof ResultSetParts>[];
  reload: () => Promise<void>;
}

/** Results are never changed: one of each year is shown, and an older one can be shown again. */
export function ResultSets({ sets, reload }: ResultSetsProps) {
  const { say, language } = useLanguage();
  const { busy, failure, send } = useSend();
  const show = (id: string) =>
    send(async () => {
      await ask(MakeCurrent, { id });
      await reload();
    });
  return (
    <Section title={say(words.sets)}>
      {sets.length === 0 && <p>{say(words.noSets)}</p>}
      <FailureNotice failure={failure} />
      <ul>
        {sets.map((it) => (
          <ListRow key={it.id}>
            <strong>{say(fiscalYear(it.fiscalYear))}</strong>
            <span>
              {moment(it.createdAt, language)}
              <span className="block text-quiet">{say(methodWords[it.method])}</span>
            </span>
            <span>
              {say(words.rows(it.rowCount))}
              {it.dataset.synthetic && ` ／ ${say(words.synthetic)}`}
            </span>
            {it.current ? (
              <span>{say(words.current)}</span>
            ) : (
              <Button
                of={`${say(fiscalYear(it.fiscalYear))} ${say(methodWords[it.method])} ${moment(it.createdAt, language)}`}
                className="justify-self-start"
                disabled={busy}
                onClick={() => void show(it.id)}
              >
                {say(words.makeCurrent)}
              </Button>
            )}
          </ListRow>
        ))}
      </ul>
    </Section>
  );
}
