import { useState } from "react";
import { ask } from "../../api/ask";
import { graphql } from "../../api/graphql";
import { accepted } from "../../api/outcome";
import { useSend } from "../../api/use-send";
import { useLanguage } from "../../language/language";
import { Button } from "../../parts/button";
import { Check } from "../../parts/check";
import { FailureNotice } from "../../parts/failure-notice";
import { Field } from "../../parts/field";
import { ShownOnce } from "../../parts/shown-once";
import { optionsOf } from "../../record/field-spec";
import { eventWords, webhookWords as words } from "../../words/notices";

const Create = graphql(`
  mutation CreateWebhook($input: CreateWebhookInput!) {
    createWebhook(input: $input) {
      __typename
      ... on WebhookCreated { secret }
      ... on Refused { message { ja en } }
    }
  }
`);

export function WebhookForm({ onMade }: { onMade: () => Promise<void> }) {
  const { say } = useLanguage();
  const { busy, failure, send } = useSend();
  const [url, setUrl] = useState("");
  const [events, setEvents] = useState<readonly string[]>(["record."]);
  const [secret, setSecret] = useState<string>();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send(async () => {
          const input = { url, events: [...events] };
          setSecret(accepted((await ask(Create, { input })).createWebhook).secret);
          setUrl("");
          await onMade();
        });
      }}
    >
      <Field className="max-w-2xl" label={say(words.url)} required value={url} onChange={setUrl} />
      <fieldset className="my-3">
        <legend className="font-bold">{say(words.events)}</legend>
        <div className="grid gap-x-6 sm:grid-cols-2">
          {optionsOf(eventWords, say).map(({ value, label }) => (
            <Check
              key={value}
              label={label}
              checked={events.includes(value)}
              onChange={(on) => setEvents(on ? [...events, value] : events.filter((it) => it !== value))}
            />
          ))}
        </div>
        {events.length === 0 && <p>{say(words.noEvents)}</p>}
      </fieldset>
      <FailureNotice failure={failure} />
      {secret && <ShownOnce about={words.secret} text={secret} />}
      <Button type="submit" look="first" disabled={busy || events.length === 0}>
        {say(words.make)}
      </Button>
    </form>
  );
}
