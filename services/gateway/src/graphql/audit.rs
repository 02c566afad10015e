//! The audit trail, and the entries of operators in an emergency.

use std::collections::{HashMap, HashSet};

use async_graphql::{Context, ID, Object, SimpleObject};
use domain::{AccountId, Action, BreakGlassId, Time, audit::Entry, text::hex};
use uuid::Uuid;

use super::{
    Reach as _,
    error::Result,
    ids::NodeId,
    page::{self, Paged},
};

/// Queries of what was done.
#[derive(Default)]
pub struct AuditQuery;

#[Object]
impl AuditQuery {
    /// 監査記録（新しい順）。記録は追記だけで、前の記録のハッシュでつながる。The audit trail of the space, newest first: append-only, chained by hash.
    #[graphql(complexity = "page::cost(first, child_complexity)")]
    async fn audit_trail(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "件数（1～500、既定50）。Length of the page.")] first: Option<i32>,
        #[graphql(desc = "前のページの endCursor。Cursor after which to start.")] after: Option<String>,
    ) -> Result<Paged<u64, AuditEntry>> {
        let (scope, first) = (ctx.may(Action::ReadAudit)?, page::length(first)?);
        let before = page::start::<u64>(after)?;
        let tx = ctx.state().store.begin(scope).await?;
        let found = tx.audit_trail(before, first).await?;
        let people = found.rows.iter().flat_map(|it| [account(&it.actor), account(&it.subject)]).flatten();
        let names = tx.names(&people.collect::<HashSet<_>>().into_iter().collect::<Vec<_>>()).await?;
        let rows = found.rows.into_iter().map(|it| (it.number, AuditEntry::of(it, &names)));
        Ok(page::paged(rows, before.is_some(), found.total, found.has_next))
    }

    /// 運営者による緊急の立ち入り（新しい順）。理由は場の全員に示す。Entries of platform operators in an emergency, with their reasons.
    #[graphql(complexity = "page::cost(first, child_complexity)")]
    async fn emergencies(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "件数（1～500、既定50）。Length of the page.")] first: Option<i32>,
        #[graphql(desc = "前のページの endCursor。Cursor after which to start.")] after: Option<String>,
    ) -> Result<Paged<String, Emergency>> {
        let (scope, first) = (ctx.may(Action::ReadSpace)?, page::length(first)?);
        let start = page::start_at(after.as_deref(), BreakGlassId)?;
        let found = ctx.state().store.begin(scope).await?.emergencies(start, first).await?;
        let rows = found.rows.into_iter().map(|it| (it.id.to_string(), it.into()));
        Ok(page::paged(rows, after.is_some(), found.total, found.has_next))
    }
}

/// 監査記録の1件。An entry of the audit trail.
#[derive(SimpleObject)]
pub struct AuditEntry {
    /// 番号（場ごとに1から）。Number within the space, from 1.
    number: u64,
    /// 日時。When.
    at: Time,
    /// だれが。Who.
    actor: String,
    /// その人の氏名。この場の人でなければ null。Name of that person; null for whoever has and had no right here.
    actor_name: Option<String>,
    /// 何を。What was done.
    action: String,
    /// 対象。To what.
    subject: String,
    /// 対象が人のとき、その氏名。Name of whom it was done to.
    subject_name: Option<String>,
    /// 接続元のアドレス。The client's address.
    address: Option<String>,
    /// 詳細。What else there is to know.
    detail: String,
    /// この記録のハッシュ（SHA-256）。Digest of this entry and of the one before.
    sha256: String,
}

impl AuditEntry {
    fn of(it: Entry, names: &HashMap<AccountId, String>) -> Self {
        let name = |of: &str| account(of).and_then(|it| names.get(&it).cloned());
        Self {
            number: it.number,
            at: it.at,
            actor_name: name(&it.actor),
            actor: it.actor,
            action: it.action,
            subject_name: name(&it.subject),
            subject: it.subject,
            address: it.address,
            detail: it.detail,
            sha256: hex(&it.digest),
        }
    }
}

/// The account that an entry may name: ids of other things are nobody's.
fn account(of: &str) -> Option<AccountId> {
    let of = of.strip_prefix("account:").unwrap_or(of);
    Uuid::try_parse(of.strip_suffix(" emergency").unwrap_or(of)).ok().map(AccountId)
}

/// 緊急の立ち入り。An entry of a platform operator in an emergency.
#[derive(SimpleObject)]
pub struct Emergency {
    /// ID。Identifier.
    id: ID,
    /// 立ち入った運営者。Who entered.
    operator: String,
    /// 理由。Why.
    reason: String,
    /// 開始日時。From when.
    began_at: Time,
    /// 終了日時。Until when.
    ends_at: Time,
}

impl From<store::Emergency> for Emergency {
    fn from(it: store::Emergency) -> Self {
        Self {
            id: NodeId::Emergency(it.id).into(),
            operator: it.operator,
            reason: it.reason,
            began_at: it.began_at,
            ends_at: it.ends_at,
        }
    }
}
