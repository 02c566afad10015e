//! Webhooks of a space, as its administrators see them. Their secrets are sealed by the caller, and never read here.

use domain::{Error, Result, Time, WebhookId};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::{
    Tx,
    entity::{audit_entry, webhook},
    fault::{doing, micros},
    filter::written,
    rows::{json, list},
};

/// Hooks of a space at most.
const MOST: u64 = 10;

/// A hook to be made.
#[derive(Clone)]
pub struct NewWebhook {
    /// Its identifier.
    pub id: WebhookId,
    /// Where entries are posted.
    pub url: String,
    /// Sealed: what signs them.
    pub secret: Vec<u8>,
    /// Actions, or prefixes of them that end with a dot.
    pub events: Vec<String>,
}

/// A hook, without its secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Webhook {
    /// Its identifier.
    pub id: WebhookId,
    /// Where entries are posted.
    pub url: String,
    /// Actions, or prefixes of them that end with a dot.
    pub events: Vec<String>,
    /// The number of the last entry of the audit trail that was delivered, or passed over.
    pub cursor: u64,
    /// When it was made.
    pub created_at: Time,
    /// When it last took entries.
    pub delivered_at: Option<Time>,
    /// Why it did not the last time, in a word; nothing where it did.
    pub failure: String,
}

impl Tx {
    /// Makes a hook that hears of what comes after the last entry of the trail. [`Error::Conflict`] where there are too many.
    pub async fn create_webhook(&self, new: NewWebhook, now: Time) -> Result<()> {
        let there = self.own::<webhook::Entity>().count(&self.db).await.map_err(doing("count webhooks"))?;
        if there >= MOST {
            return Err(Error::Conflict(format!(
                "Webhookは{MOST}件までです。使わないものを削除してください。 / At most {MOST} webhooks: delete one first."
            )));
        }
        let last = self
            .select::<audit_entry::Entity>()
            .filter(audit_entry::Column::SpaceId.eq(self.scope.space().0))
            .order_by_desc(audit_entry::Column::Number)
            .limit(1)
            .one(&self.db)
            .await
            .map_err(doing("select the last audit entry"))?;
        let row = webhook::ActiveModel {
            id: Set(new.id.0),
            space_id: Set(self.scope.space().0),
            url: Set(new.url),
            secret: Set(new.secret),
            events: Set(json(&new.events)?),
            created_at: Set(micros(now)),
            cursor: Set(last.map_or(0, |it| it.number)),
            claimed_until: Set(None),
            failures: Set(0),
            retry_at: Set(None),
            delivered_at: Set(None),
            failure: Set(String::new()),
        };
        webhook::Entity::insert(row).exec_without_returning(&self.db).await.map_err(doing("insert webhook"))?;
        Ok(())
    }

    /// Every hook of the space, oldest first.
    pub async fn webhooks(&self) -> Result<Vec<Webhook>> {
        let query = self.select::<webhook::Entity>().order_by_asc(webhook::Column::Id);
        query.all(&self.db).await.map_err(doing("select webhooks"))?.into_iter().map(TryInto::try_into).collect()
    }

    /// One hook.
    pub async fn webhook(&self, id: WebhookId) -> Result<Option<Webhook>> {
        let query = self.select::<webhook::Entity>().filter(webhook::Column::Id.eq(id.0));
        query.one(&self.db).await.map_err(doing("select webhook"))?.map(TryInto::try_into).transpose()
    }

    /// Takes a hook away; what is on its way may still arrive.
    pub async fn delete_webhook(&self, id: WebhookId) -> Result<()> {
        let gone = webhook::Entity::delete_many()
            .filter(written::<webhook::Entity>(&self.scope, crate::Locks::Closed))
            .filter(webhook::Column::Id.eq(id.0))
            .exec(&self.db)
            .await
            .map_err(doing("delete webhook"))?;
        if gone.rows_affected == 0 { Err(Error::NotFound("webhook")) } else { Ok(()) }
    }
}

impl TryFrom<webhook::Model> for Webhook {
    type Error = Error;

    fn try_from(it: webhook::Model) -> Result<Self> {
        Ok(Self {
            id: WebhookId(it.id),
            url: it.url,
            events: list("webhook.events", it.events)?,
            cursor: it.cursor.unsigned_abs(),
            created_at: it.created_at,
            delivered_at: it.delivered_at,
            failure: it.failure,
        })
    }
}
