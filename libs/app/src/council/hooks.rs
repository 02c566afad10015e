//! Webhooks of a space: made with a secret that is shown once, and taken away.

use domain::{
    Action, Error, Result, Scope, Time, WebhookId,
    audit::{Event, may_be_heard},
};
use identity::{Opaque, seal};
use rand::CryptoRng;
use store::{HeldHook, NewWebhook, Store, Webhook};
use zeroize::Zeroizing;

use crate::identity::Desk;

/// Events of a hook at most.
const MOST: usize = 20;

/// Makes a hook to an address that was looked at already: the hook, and the secret that signs what it is sent.
pub async fn create_hook(
    desk: &Desk,
    scope: &Scope,
    url: String,
    events: Vec<String>,
    now: Time,
    rng: &mut (impl CryptoRng + Send),
) -> Result<(Webhook, Opaque)> {
    scope.must(Action::ManageWebhooks, "page")?;
    if events.is_empty() || events.len() > MOST {
        return Err(Error::Invalid(format!("出来事は1～{MOST}件で指定してください。 / Name 1 to {MOST} events.")));
    }
    if !events.iter().all(|it| may_be_heard(it)) {
        return Err(Error::Invalid(
            "知らない出来事があります。「record.」「answer.」「checklist.」「handover.」「schedule.」などを指定してください。\
             (An event is not known: name record., answer., checklist., handover., schedule. and the like.)"
                .into(),
        ));
    }
    let (id, secret) = (WebhookId::new(), Opaque::new(rng));
    let sealed = seal::seal(desk.key()?, &purpose(id), secret.as_str().as_bytes(), rng)?;
    let tx = desk.store.begin_write(scope).await?;
    tx.record(&Event::new("webhook.create", id), now).await?;
    tx.create_webhook(NewWebhook { id, url, secret: sealed, events }, now).await?;
    let hook = tx.webhook(id).await?.ok_or(Error::NotFound("webhook"))?;
    tx.commit().await?;
    Ok((hook, secret))
}

/// Takes a hook away.
pub async fn delete_hook(store: &Store, scope: &Scope, id: WebhookId, now: Time) -> Result<()> {
    scope.must(Action::ManageWebhooks, "page")?;
    let tx = store.begin_write(scope).await?;
    tx.delete_webhook(id).await?;
    tx.record(&Event::new("webhook.delete", id), now).await?;
    tx.commit().await
}

/// The secret of a hook that is delivered to; none where it was sealed with another key, or for another hook.
pub fn secret_of(desk: &Desk, hook: &HeldHook) -> Option<Zeroizing<Vec<u8>>> {
    seal::open(desk.key.as_ref()?, &purpose(hook.id), &hook.secret)
}

fn purpose(id: WebhookId) -> String {
    format!("webhook:{id}")
}
