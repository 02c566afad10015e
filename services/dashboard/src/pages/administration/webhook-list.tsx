import { useState } from "react";
import { ask } from "../../api/ask";
import { type FragmentOf, graphql } from "../../api/graphql";
import { accepted } from "../../api/outcome";
import { useSend } from "../../api/use-send";
import { useLanguage } from "../../language/language";
import { moment } from "../../lib/era";
import { Button } from "../../parts/button";
import { Dialog } from "../../parts/dialog";
import { FailureNotice } from "../../parts/failure-notice";
import { ListRow } from "../../parts/list-row";
import { Section } from "../../parts/section";
import { common } from "../../words/common";
import { eventWords, failureWords, webhookWords as words } from "../../words/notices";

export const WebhookParts = graphql(`
  fragment WebhookParts on Webhook { id url events deliveredAt failure }
`);

const Delete = graphql(`
  mutation DeleteWebhook($id: ID!) {
    deleteWebhook(id: $id) {
      __typename
      ... on Refused { message { ja en } }
    }
  }
`);

type Webhook = FragmentOf<typeof WebhookParts>;

interface WebhookListProps {
  webhooks: readonly Webhook[];
  reload: () => Promise<void>;
}

/** The addresses that are posted to, and whether that works. */
export function WebhookList({ webhooks, reload }: WebhookListProps) {
  const { say, language } = useLanguage();
  const { busy, failure, send } = useSend();
  const [ending, setEnding] = useState<Webhook>();
  const remove = (id: string) =>
    send(async () => {
      accepted((await ask(Delete, { id })).deleteWebhook);
      setEnding(undefined);
      await reload();
    });
  const why = (it: string) => (it in failureWords ? say(failureWords[it as keyof typeof failureWords]) : it);
  const event = (it: string) => (it in eventWords ? say(eventWords[it as keyof typeof eventWords]) : it);
  return (
    <Section title={say(words.list)}>
      {webhooks.length === 0 && <p>{say(words.empty)}</p>}
      <ul>
        {webhooks.map((it) => (
          <ListRow key={it.id}>
            <strong className="min-w-0 break-all">{it.url}</strong>
            <span>{it.events.map(event).join(say(words.comma))}</span>
            <span>
              {it.failure
                ? say(words.failed(why(it.failure)))
                : say(it.deliveredAt ? words.delivered(moment(it.deliveredAt, language)) : words.notYet)}
            </span>
            <Button of={it.url} className="justify-self-start" onClick={() => setEnding(it)}>
              {say(words.remove)}
            </Button>
          </ListRow>
        ))}
      </ul>
      {ending && (
        <Dialog title={say(words.remove)} onClose={() => setEnding(undefined)}>
          <p className="break-all">{say(words.sure(ending.url))}</p>
          <FailureNotice failure={failure} />
          <div className="mt-4 flex gap-3">
            <Button look="danger" disabled={busy} onClick={() => void remove(ending.id)}>
              {say(words.remove)}
            </Button>
            <Button onClick={() => setEnding(undefined)}>{say(common.cancel)}</Button>
          </div>
        </Dialog>
      )}
    </Section>
  );
}
