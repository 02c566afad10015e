import { ask } from "../../api/ask";
import { Failure } from "../../api/failure";
import { graphql } from "../../api/graphql";
import { accepted } from "../../api/outcome";
import { useQuery } from "../../api/use-query";
import { useSend } from "../../api/use-send";
import { useLanguage } from "../../language/language";
import { useYear } from "../../lib/year";
import { Button } from "../../parts/button";
import { FailureNotice } from "../../parts/failure-notice";
import { Loaded } from "../../parts/loaded";
import { Section } from "../../parts/section";
import { settingWords as words } from "../../words/settings";

const Query = graphql(`
  query Consents { consents(first: 50) { nodes { id version fiscalYear examples } } }
`);

const Save = graphql(`
  mutation SaveConsent($change: ChangeInput, $year: Int!, $input: ConsentInput!) {
    saved: saveConsent(change: $change, fiscalYear: $year, input: $input) {
      __typename
      ... on Conflict { message { ja en } }
      ... on Refused { message { ja en } }
    }
  }
`);

/** Whether other spaces of the prefecture see the name beside the items that were moved. */
export function ExampleConsent() {
  const { say } = useLanguage();
  const { present } = useYear();
  const query = useQuery(Query, {});
  const { busy, failure, send } = useSend();
  return (
    <Section title={say(words.consent)}>
      <p className="mb-2 max-w-4xl">{say(words.consentHelp)}</p>
      <Loaded query={query} rows={1}>
        {({ consents }) => {
          const kept = consents.nodes.at(-1);
          const agrees = kept?.examples ?? false;
          const save = () =>
            send(async () => {
              const change = kept ? { record: kept.id, version: kept.version } : null;
              const year = kept?.fiscalYear ?? present;
              const outcome = accepted((await ask(Save, { change, year, input: { examples: !agrees } })).saved);
              await query.reload();
              if (outcome.__typename === "Conflict") throw new Failure("refused", outcome.message);
            });
          return (
            <div className="flex flex-wrap items-center gap-4">
              <strong>{say(agrees ? words.agrees : words.refuses)}</strong>
              <Button disabled={busy} onClick={() => void save()}>
                {say(agrees ? words.withdraw : words.agree)}
              </Button>
            </div>
          );
        }}
      </Loaded>
      <FailureNotice failure={failure} />
    </Section>
  );
}
