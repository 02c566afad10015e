//! Webhooks with something to deliver: claimed by one gateway at a time, and moved on only by whoever holds them.

use domain::{Error, Result, SpaceId, Time, WebhookId, audit::Entry};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, UpdateMany, sea_query::Expr};

use crate::{
    IdentityTx, audit,
    entity::{audit_entry, webhook},
    fault::{doing, micros},
    rows::{list, signed},
};

/// A hook to be delivered to. Debug shows neither address nor secret.
#[derive(Clone, PartialEq, Eq)]
pub struct HeldHook {
    /// Its identifier.
    pub id: WebhookId,
    /// Whose trail it hears of.
    pub space: SpaceId,
    /// Where entries are posted.
    pub url: String,
    /// Sealed: what signs them.
    pub secret: Vec<u8>,
    /// Actions, or prefixes of them that end with a dot.
    pub events: Vec<String>,
    /// The number of the last entry that was delivered, or passed over.
    pub cursor: u64,
    /// How often it failed in a row.
    pub failures: u32,
}

impl std::fmt::Debug for HeldHook {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("HeldHook").field("id", &self.id).field("cursor", &self.cursor).finish_non_exhaustive()
    }
}

impl IdentityTx {
    /// Hooks that nobody holds, whose time has come, and whose trail has gone on.
    pub async fn due_webhooks(&self, now: Time, most: u64) -> Result<Vec<HeldHook>> {
        const NEWS: &str = "exists (select 1 from audit_entry where audit_entry.space_id = webhook.space_id \
            and audit_entry.number > webhook.cursor)";
        let retry = webhook::Column::RetryAt;
        let query = webhook::Entity::find()
            .filter(free(now))
            .filter(Condition::any().add(retry.is_null()).add(retry.lte(micros(now))))
            .filter(Expr::cust(NEWS))
            .order_by_asc(webhook::Column::Id)
            .limit(most);
        query.all(&self.db).await.map_err(doing("select due webhooks"))?.into_iter().map(TryInto::try_into).collect()
    }

    /// Holds a hook until then; false where another holds it, or has moved it on.
    pub async fn claim_webhook(&self, hook: &HeldHook, until: Time, now: Time) -> Result<bool> {
        let claim = webhook::Entity::update_many()
            .col_expr(webhook::Column::ClaimedUntil, Expr::value(micros(until)))
            .filter(webhook::Column::Id.eq(hook.id.0))
            .filter(webhook::Column::Cursor.eq(signed(hook.cursor)?))
            .filter(free(now));
        Ok(claim.exec(&self.db).await.map_err(doing("claim webhook"))?.rows_affected == 1)
    }

    /// Entries of a trail after one of them, in order.
    pub async fn entries_after(&self, space: SpaceId, after: u64, most: u64) -> Result<Vec<Entry>> {
        let query = audit_entry::Entity::find()
            .filter(audit_entry::Column::SpaceId.eq(space.0))
            .filter(audit_entry::Column::Number.gt(signed(after)?))
            .order_by_asc(audit_entry::Column::Number)
            .limit(most);
        let found = query.all(&self.db).await.map_err(doing("select audit entries"))?;
        Ok(found.into_iter().map(audit::read).collect())
    }

    /// Moves a hook on that one holds, and lets go of it; `delivered` where it took something. False where it is no longer
    /// held: the entries may then be delivered once more.
    pub async fn move_webhook(&self, hook: &HeldHook, until: Time, to: u64, delivered: Option<Time>) -> Result<bool> {
        let mut moved = held(hook, until)?.col_expr(webhook::Column::Cursor, Expr::value(signed(to)?));
        if let Some(at) = delivered {
            moved = moved
                .col_expr(webhook::Column::DeliveredAt, Expr::value(micros(at)))
                .col_expr(webhook::Column::Failure, Expr::value(""))
                .col_expr(webhook::Column::Failures, Expr::value(0))
                .col_expr(webhook::Column::RetryAt, Expr::value(None::<Time>));
        }
        Ok(moved.exec(&self.db).await.map_err(doing("move webhook"))?.rows_affected == 1)
    }

    /// Lets go of a hook that did not take its entries, until it is to be tried again.
    pub async fn fail_webhook(&self, hook: &HeldHook, until: Time, word: &str, retry_at: Time) -> Result<bool> {
        let failures = i32::try_from(hook.failures.saturating_add(1)).unwrap_or(i32::MAX);
        let failed = held(hook, until)?
            .col_expr(webhook::Column::Failure, Expr::value(word))
            .col_expr(webhook::Column::Failures, Expr::value(failures))
            .col_expr(webhook::Column::RetryAt, Expr::value(micros(retry_at)));
        Ok(failed.exec(&self.db).await.map_err(doing("fail webhook"))?.rows_affected == 1)
    }
}

fn free(now: Time) -> Condition {
    let claimed = webhook::Column::ClaimedUntil;
    Condition::any().add(claimed.is_null()).add(claimed.lte(micros(now)))
}

/// A change of a hook by whoever holds it, who lets go of it.
fn held(hook: &HeldHook, until: Time) -> Result<UpdateMany<webhook::Entity>> {
    Ok(webhook::Entity::update_many()
        .col_expr(webhook::Column::ClaimedUntil, Expr::value(None::<Time>))
        .filter(webhook::Column::Id.eq(hook.id.0))
        .filter(webhook::Column::Cursor.eq(signed(hook.cursor)?))
        .filter(webhook::Column::ClaimedUntil.eq(micros(until))))
}

impl TryFrom<webhook::Model> for HeldHook {
    type Error = Error;

    fn try_from(it: webhook::Model) -> Result<Self> {
        Ok(Self {
            id: WebhookId(it.id),
            space: SpaceId(it.space_id),
            url: it.url,
            secret: it.secret,
            events: list("webhook.events", it.events)?,
            cursor: it.cursor.unsigned_abs(),
            failures: it.failures.unsigned_abs(),
        })
    }
}
