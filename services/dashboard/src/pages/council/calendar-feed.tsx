import { useState } from "react";
import { ask } from "../../api/ask";
import { graphql } from "../../api/graphql";
import { accepted } from "../../api/outcome";
import { useSend } from "../../api/use-send";
import { useLanguage } from "../../language/language";
import { Button } from "../../parts/button";
import { FailureNotice } from "../../parts/failure-notice";
import { Notice } from "../../parts/notice";
import { ShownOnce } from "../../parts/shown-once";
import { feedWords as words } from "../../words/notices";

const Create = graphql(`
  mutation CreateCalendarFeed {
    createCalendarFeed {
      __typename
      ... on CalendarFeedCreated { url }
      ... on Refused { message { ja en } }
    }
  }
`);

const Revoke = graphql(`
  mutation RevokeCalendarFeed {
    revokeCalendarFeed {
      __typename
      ... on Refused { message { ja en } }
    }
  }
`);

/** The dates of the council in one's own calendar, by an address that is a secret. */
export function CalendarFeed() {
  const { say } = useLanguage();
  const { busy, failure, send } = useSend();
  const [url, setUrl] = useState<string>();
  const [revoked, setRevoked] = useState(false);
  const create = () =>
    send(async () => {
      setUrl(accepted((await ask(Create, {})).createCalendarFeed).url);
      setRevoked(false);
    });
  const revoke = () =>
    send(async () => {
      accepted((await ask(Revoke, {})).revokeCalendarFeed);
      setUrl(undefined);
      setRevoked(true);
    });
  return (
    <details className="no-print mt-6 rounded-lg border border-gray-400 px-4">
      <summary className="min-h-11 py-2 font-bold">{say(words.title)}</summary>
      <p className="max-w-4xl">{say(words.help)}</p>
      <FailureNotice failure={failure} />
      {url && <ShownOnce about={words.secret} text={url} />}
      {revoked && <Notice look="good">{say(words.revoked)}</Notice>}
      <div className="my-3 flex flex-wrap items-center gap-3">
        <Button look="first" disabled={busy} onClick={() => void create()}>
          {say(words.make)}
        </Button>
        <Button disabled={busy} onClick={() => void revoke()}>
          {say(words.revoke)}
        </Button>
        <span className="text-quiet">{say(words.again)}</span>
      </div>
    </details>
  );
}
