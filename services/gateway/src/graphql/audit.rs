//! The audit trail, and the entries of operators in an emergency.

use async_graphql::{Context, ID, Object, SimpleObject};
use domain::{Action, BreakGlassId, Time, text::hex};

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
        let found = ctx.state().store.begin(scope).await?.audit_trail(before, first).await?;
        let rows = found.rows.into_iter().map(|it| (it.number, it.into()));
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
    /// 何を。What was done.
    action: String,
    /// 対象。To what.
    subject: String,
    /// 接続元のアドレス。The client's address.
    address: Option<String>,
    /// 詳細。What else there is to know.
    detail: String,
    /// この記録のハッシュ（SHA-256）。Digest of this entry and of the one before.
    sha256: String,
}

impl From<domain::audit::Entry> for AuditEntry {
    fn from(it: domain::audit::Entry) -> Self {
        Self {
            number: it.number,
            at: it.at,
            actor: it.actor,
            action: it.action,
            subject: it.subject,
            address: it.address,
            detail: it.detail,
            sha256: hex(&it.digest),
        }
    }
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
