//! Webhooks: how programs hear of what is done in the space.

use app::council::hooks;
use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use domain::{Action, Error, Time};

use super::{
    Reach as _,
    chance::chance,
    error::Result,
    ids::{self, NodeId},
    page,
    payloads::{Refused, payload, reply},
};

/// The query of webhooks.
#[derive(Default)]
pub struct WebhookQuery;

#[Object]
impl WebhookQuery {
    /// Webhookの一覧（10件まで）。秘密は示さない。Webhooks of the space, ten at most; their secrets are shown nowhere.
    #[graphql(complexity = "page::QUERIES + page::list(10, child_complexity)")]
    async fn webhooks(&self, ctx: &Context<'_>) -> Result<Vec<Webhook>> {
        let scope = ctx.may(Action::ManageWebhooks)?;
        let found = ctx.state().store.begin(scope).await?.webhooks().await?;
        Ok(found.into_iter().map(Webhook).collect())
    }
}

/// Changes of webhooks.
#[derive(Default)]
pub struct WebhookMutation;

#[Object]
impl WebhookMutation {
    /// Webhookを作る。署名の秘密はこの返答でだけ示す。以後の監査記録のうち選んだ出来事が、順に送られる。Makes a webhook: what is done from now on is posted in order. Its secret is shown in this reply only.
    async fn create_webhook(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "作るもの。What to make.")] input: CreateWebhookInput,
    ) -> Result<CreateWebhookPayload> {
        let (scope, state) = (ctx.may(Action::ManageWebhooks)?, ctx.state());
        let made = async {
            let hooks = state.webhooks.as_ref().ok_or_else(|| {
                Error::Conflict(
                    "この構成ではWebhookを使えません。運営者に RENKEI_WEBHOOK_HOSTS の設定を依頼してください。 / \
                     Webhooks are off here: ask the operator to set RENKEI_WEBHOOK_HOSTS."
                        .into(),
                )
            })?;
            let url = hooks.address(&input.url)?.to_string();
            let (hook, secret) =
                hooks::create_hook(&state.desk, scope, url, input.events, ctx.now(), &mut chance()).await?;
            Ok(WebhookCreated { webhook: Webhook(hook), secret: secret.as_str().to_owned() })
        };
        reply(made.await)
    }

    /// Webhookを削除する。Takes a webhook away.
    async fn delete_webhook(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "WebhookのID。Webhook.")] id: ID,
    ) -> Result<DeleteWebhookPayload> {
        let (scope, id) = (ctx.may(Action::ManageWebhooks)?, ids::webhook(&id)?);
        let gone = hooks::delete_hook(&ctx.state().store, scope, id, ctx.now()).await;
        reply(gone.map(|()| WebhookDeleted { deleted: true }))
    }
}

/// 作るもの。What to make.
#[derive(InputObject)]
pub struct CreateWebhookInput {
    /// 送り先のURL（https、運営者が許したホストだけ）。Where to post: https, at a host that the operator allows.
    url: String,
    /// 出来事（1～20件）。監査記録の操作名、または「record.」のような前半。Actions of the audit trail, or prefixes such as `record.`.
    events: Vec<String>,
}

payload! {
    /// 作成の返答。Reply to a creation.
    CreateWebhookPayload: Created(WebhookCreated)
}

payload! {
    /// 削除の返答。Reply to a deletion.
    DeleteWebhookPayload: Deleted(WebhookDeleted)
}

/// Webhookを作った。The webhook was made.
#[derive(SimpleObject)]
pub struct WebhookCreated {
    /// Webhook。The webhook.
    webhook: Webhook,
    /// 署名（Renkei-Signature）を確かめる秘密。ほかでは二度と示されない。What checks signatures, shown only here.
    secret: String,
}

/// Webhookを削除した。The webhook is gone.
#[derive(SimpleObject)]
pub struct WebhookDeleted {
    /// 常に true。Always true.
    deleted: bool,
}

/// A webhook, as clients see it.
pub struct Webhook(store::Webhook);

/// Webhook。この場でなされたことを、ほかのプログラムに知らせる。How a program hears of what is done in the space.
#[Object]
impl Webhook {
    /// ID。Identifier.
    async fn id(&self) -> ID {
        NodeId::Webhook(self.0.id).into()
    }

    /// 送り先のURL。Where it posts.
    async fn url(&self) -> &str {
        &self.0.url
    }

    /// 出来事。Events.
    async fn events(&self) -> &[String] {
        &self.0.events
    }

    /// 送り終えた（または対象外として過ぎた）最後の監査記録の番号。Number of the last entry of the audit trail that was delivered or passed over.
    async fn cursor(&self) -> u64 {
        self.0.cursor
    }

    /// 作成日時。When it was made.
    async fn created_at(&self) -> Time {
        self.0.created_at
    }

    /// 最後に届いた日時。When it last delivered.
    async fn delivered_at(&self) -> Option<Time> {
        self.0.delivered_at
    }

    /// 最後に届かなかった理由（`unreachable`、`too_slow`、`status_500` など）。届いていれば null。Why it did not deliver the last time, in a word; null where it did.
    async fn failure(&self) -> Option<&str> {
        Some(self.0.failure.as_str()).filter(|it| !it.is_empty())
    }
}
