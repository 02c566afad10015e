import { useState } from "react";
import { Link } from "wouter";
import { ask } from "../../api/ask";
import { graphql, type VariablesOf } from "../../api/graphql";
import { accepted } from "../../api/outcome";
import { useSend } from "../../api/use-send";
import { useLanguage } from "../../language/language";
import { useYear } from "../../lib/year";
import { Button } from "../../parts/button";
import { FailureNotice } from "../../parts/failure-notice";
import { useSession } from "../../session/session";
import { areaWords as words } from "../../words/area";

const Take = graphql(`
  mutation TakeIssue($input: TakeIssueInput!) {
    takeIssue(input: $input) {
      __typename
      ... on Refused { message { ja en } }
    }
  }
`);

interface TakeIssueProps {
  of: Pick<VariablesOf<typeof Take>["input"], "area" | "indicator" | "sex">;
  /** The council of the space; without one there is nowhere to put a theme. */
  council: string | undefined;
  title: string;
}

/** Makes a finding a theme of this year's council, with its evidence. */
export function TakeIssue({ of, council, title }: TakeIssueProps) {
  const { say } = useLanguage();
  const { year } = useYear();
  const { writes } = useSession();
  const { busy, failure, send } = useSend();
  const [taken, setTaken] = useState(false);
  if (!writes) return null;
  if (!council) {
    return (
      <Link href="/council/themes" className="inline-flex min-h-11 items-center text-main underline underline-offset-4">
        {say(words.councilFirst)}
      </Link>
    );
  }
  if (taken) {
    return (
      <p role="status" className="my-1">
        {say(words.taken)}{" "}
        <Link href="/council/themes" className="text-main underline underline-offset-4">
          {say(words.toThemes)}
        </Link>
      </p>
    );
  }
  const take = () =>
    send(async () => {
      accepted((await ask(Take, { input: { ...of, council, fiscalYear: year } })).takeIssue);
      setTaken(true);
    });
  return (
    <>
      <Button disabled={busy} aria-label={`${say(words.take)} ${title}`} onClick={() => void take()}>
        {say(words.take)}
      </Button>
      <FailureNotice failure={failure} />
    </>
  );
}
