import { useState } from "react";
import { ask } from "../../api/ask";
import { graphql } from "../../api/graphql";
import { accepted } from "../../api/outcome";
import { useQuery } from "../../api/use-query";
import { useSend } from "../../api/use-send";
import { useLanguage } from "../../language/language";
import { Button } from "../../parts/button";
import { FailureNotice } from "../../parts/failure-notice";
import { Loaded } from "../../parts/loaded";
import { Notice } from "../../parts/notice";
import { Section } from "../../parts/section";
import { useSession } from "../../session/session";
import { letterWords as words } from "../../words/notices";

const Query = graphql(`
  query WeeklyLetter { viewer { digest } }
`);

const Choose = graphql(`
  mutation ChooseDigest($wanted: Boolean!) {
    chooseDigest(wanted: $wanted) {
      __typename
      ... on DigestChosen { digest }
      ... on Refused { message { ja en } }
    }
  }
`);

const CHOICES = [true, false];

/** Whether one gets the weekly letter about the space. */
export function WeeklyLetter() {
  const { say } = useLanguage();
  const { space } = useSession();
  const query = useQuery(Query, {});
  const { busy, failure, send } = useSend();
  const [chosen, setChosen] = useState<boolean>();
  const choose = (wanted: boolean) =>
    send(async () => {
      setChosen(accepted((await ask(Choose, { wanted })).chooseDigest).digest);
      await query.reload();
    });
  return (
    <Section title={say(words.title)}>
      <p className="max-w-4xl">{say(words.help(space.name))}</p>
      <Loaded query={query} rows={1}>
        {({ viewer }) => (
          <fieldset className="my-2" disabled={busy}>
            <legend className="sr-only">{say(words.title)}</legend>
            {CHOICES.map((wanted) => (
              <Button
                key={`${wanted}`}
                className="me-3"
                look={viewer.digest === wanted ? "first" : "second"}
                aria-pressed={viewer.digest === wanted}
                onClick={() => void choose(wanted)}
              >
                {viewer.digest === wanted && "✓ "}
                {say(wanted ? words.wanted : words.unwanted)}
              </Button>
            ))}
          </fieldset>
        )}
      </Loaded>
      <FailureNotice failure={failure} />
      {chosen !== undefined && <Notice look="good">{say(words.chosen(chosen))}</Notice>}
    </Section>
  );
}
