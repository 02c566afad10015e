//! The audit trail: appended in the transaction of what it records, each entry chained to the one before.

use domain::{
    Actor, Result, Scope, SpaceId, Time,
    audit::{Entry, Event},
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};
use sha2::{Digest, Sha256};

use crate::{
    IdentityTx, OnboardingTx, Page, Store, Tx,
    entity::{audit_entry, space},
    fault::{doing, micros},
    tx::one_writer,
};

/// A trail that was read from its first entry to its last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// Whose trail.
    pub space: SpaceId,
    /// How many entries stand in an unbroken chain.
    pub entries: u64,
    /// Digest of the last of them; zeros where there is none.
    pub digest: Vec<u8>,
    /// The first entry that does not follow from those before it, or is missing.
    pub broken_at: Option<u64>,
}

/// How far a trail had come when it was last looked at. A chain alone does not show that its newest entries were cut off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    /// Whose trail.
    pub space: SpaceId,
    /// How many entries it had.
    pub entries: u64,
    /// Digest of the last of them.
    pub digest: Vec<u8>,
}

impl Tx {
    /// Appends to the trail of the scope's space.
    pub async fn record(&self, event: &Event, now: Time) -> Result<()> {
        append(&self.db, self.scope.space(), who(&self.scope), from(&self.scope), event, now).await
    }

    /// The trail, newest first; `before` is the number of the last entry of the page before.
    pub async fn audit_trail(&self, before: Option<u64>, first: u32) -> Result<Page<Entry>> {
        let query = self.select::<audit_entry::Entity>();
        let total = query.clone().count(&self.db).await.map_err(doing("count audit entries"))?;
        let mut query = query.order_by_desc(audit_entry::Column::Number).limit(u64::from(first) + 1);
        if let Some(before) = before {
            query = query.filter(audit_entry::Column::Number.lt(i64::try_from(before).unwrap_or(i64::MAX)));
        }
        let found = query.all(&self.db).await.map_err(doing("select audit entries"))?;
        Ok(Page::of(found.into_iter().map(read).collect(), total, first))
    }
}

impl IdentityTx {
    /// Appends to the trail of a space what nobody with a scope did: signing in, or failing to.
    pub async fn record(
        &self,
        space: SpaceId,
        actor: String,
        address: Option<String>,
        event: &Event,
        now: Time,
    ) -> Result<()> {
        append(&self.db, space, actor, address, event, now).await
    }
}

impl OnboardingTx {
    /// Begins the trail of spaces that were made in this transaction.
    pub async fn record_first(&self, made: &[SpaceId], event: &Event, now: Time) -> Result<()> {
        let rows: Vec<_> = made
            .iter()
            .map(|&space| entry(space, 1, vec![0; 32], who(&self.scope), from(&self.scope), event, now))
            .map(row)
            .collect();
        for chunk in rows.chunks(500) {
            audit_entry::Entity::insert_many(chunk.to_vec())
                .exec_without_returning(&self.db)
                .await
                .map_err(doing("insert audit entries"))?;
        }
        Ok(())
    }

    /// Appends to the trail of the scope's own space.
    pub async fn record(&self, event: &Event, now: Time) -> Result<()> {
        append(&self.db, self.scope.space(), who(&self.scope), from(&self.scope), event, now).await
    }
}

impl Store {
    /// Reads the trails of all spaces, or of one, from the first entry to the last, and says where a chain breaks or is no
    /// longer what it was at its anchor. Needs [`Service::Owner`](crate::Service::Owner).
    pub async fn verify_audit(&self, only: Option<SpaceId>, anchors: &[Anchor]) -> Result<Vec<Verified>> {
        let mut spaces = space::Entity::find().select_only().column(space::Column::Id).order_by_asc(space::Column::Id);
        if let Some(only) = only {
            spaces = spaces.filter(space::Column::Id.eq(only.0));
        }
        let ids: Vec<uuid::Uuid> = spaces.into_tuple().all(&self.db).await.map_err(doing("select spaces"))?;
        let mut all = Vec::new();
        for id in ids {
            let anchor = anchors.iter().find(|it| it.space.0 == id);
            all.push(self.verify_one(SpaceId(id), anchor).await?);
        }
        Ok(all)
    }

    async fn verify_one(&self, space: SpaceId, anchor: Option<&Anchor>) -> Result<Verified> {
        let (mut entries, mut last) = (0_u64, vec![0; 32]);
        loop {
            let page = audit_entry::Entity::find()
                .filter(audit_entry::Column::SpaceId.eq(space.0))
                .filter(audit_entry::Column::Number.gt(i64::try_from(entries).unwrap_or(i64::MAX)))
                .order_by_asc(audit_entry::Column::Number)
                .limit(1_000)
                .all(&self.db)
                .await
                .map_err(doing("select audit entries"))?;
            if page.is_empty() {
                let cut = anchor.is_some_and(|it| entries < it.entries);
                return Ok(Verified { space, entries, digest: last, broken_at: cut.then_some(entries + 1) });
            }
            for it in page {
                let it = read(it);
                let follows = it.number == entries + 1 && it.previous == last;
                let another = anchor.is_some_and(|anchor| anchor.entries == it.number && anchor.digest != it.digest);
                if !follows || another || digest(&it) != it.digest {
                    return Ok(Verified { space, entries, digest: last, broken_at: Some(it.number) });
                }
                (entries, last) = (it.number, it.digest);
            }
        }
    }
}

async fn append(
    db: &impl ConnectionTrait,
    space: SpaceId,
    actor: String,
    address: Option<String>,
    event: &Event,
    now: Time,
) -> Result<()> {
    // A trail may be written to from elsewhere too: by signing in, and by whoever enters in an emergency.
    one_writer(db, space).await?;
    let last = audit_entry::Entity::find()
        .filter(audit_entry::Column::SpaceId.eq(space.0))
        .order_by_desc(audit_entry::Column::Number)
        .one(db)
        .await
        .map_err(doing("select the last audit entry"))?;
    let (number, previous) = last.map_or((1, vec![0; 32]), |it| (it.number.unsigned_abs() + 1, it.digest));
    let new = row(entry(space, number, previous, actor, address, event, now));
    audit_entry::Entity::insert(new).exec_without_returning(db).await.map_err(doing("insert audit entry"))?;
    Ok(())
}

fn entry(
    space: SpaceId,
    number: u64,
    previous: Vec<u8>,
    actor: String,
    address: Option<String>,
    event: &Event,
    now: Time,
) -> Entry {
    let mut new = Entry {
        space,
        number,
        at: micros(now),
        actor,
        action: event.action.to_owned(),
        subject: event.subject.clone(),
        address,
        detail: event.detail.clone(),
        previous,
        digest: Vec::new(),
    };
    new.digest = digest(&new);
    new
}

fn digest(entry: &Entry) -> Vec<u8> {
    Sha256::digest(entry.canonical()).to_vec()
}

fn row(it: Entry) -> audit_entry::ActiveModel {
    audit_entry::ActiveModel {
        space_id: Set(it.space.0),
        number: Set(i64::try_from(it.number).unwrap_or(i64::MAX)),
        at: Set(it.at),
        actor: Set(it.actor),
        action: Set(it.action),
        subject: Set(it.subject),
        address: Set(it.address),
        detail: Set(it.detail),
        previous: Set(it.previous),
        digest: Set(it.digest),
    }
}

pub(crate) fn read(it: audit_entry::Model) -> Entry {
    Entry {
        space: SpaceId(it.space_id),
        number: it.number.unsigned_abs(),
        at: it.at,
        actor: it.actor,
        action: it.action,
        subject: it.subject,
        address: it.address,
        detail: it.detail,
        previous: it.previous,
        digest: it.digest,
    }
}

fn who(scope: &Scope) -> String {
    let actor = match scope.actor() {
        Actor::Account(id) => format!("account:{id}"),
        Actor::Token(token, account) => format!("token:{token} account:{account}"),
        Actor::System => "system".to_owned(),
    };
    if scope.is_emergency() { format!("{actor} emergency") } else { actor }
}

fn from(scope: &Scope) -> Option<String> {
    scope.address().map(|it| it.to_string())
}
