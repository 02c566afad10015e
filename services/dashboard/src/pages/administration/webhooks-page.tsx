import { graphql } from "../../api/graphql";
import { useQuery } from "../../api/use-query";
import { useLanguage } from "../../language/language";
import { Loaded } from "../../parts/loaded";
import { Section } from "../../parts/section";
import { webhookWords as words } from "../../words/notices";
import { AdministrationFrame } from "./administration-frame";
import { WebhookForm } from "./webhook-form";
import { WebhookList, WebhookParts } from "./webhook-list";

const Query = graphql(
  `
    query Webhooks { webhooks { ...WebhookParts } }
  `,
  [WebhookParts],
);

/** Where programs hear of what is done in the space. */
export default function WebhooksPage() {
  const { say } = useLanguage();
  const query = useQuery(Query, {});
  return (
    <AdministrationFrame part="webhooks">
      <p className="mb-4 max-w-4xl">{say(words.help)}</p>
      <Section title={say(words.make)}>
        <WebhookForm onMade={query.reload} />
      </Section>
      <Loaded query={query} rows={3}>
        {({ webhooks }) => <WebhookList webhooks={webhooks} reload={query.reload} />}
      </Loaded>
    </AdministrationFrame>
  );
}
