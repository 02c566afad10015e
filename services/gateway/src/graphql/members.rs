//! Who has which right in the space.

use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use chrono::NaiveDate;
use domain::{Action, GrantId, Time, audit::Event};

use super::{
    Reach as _,
    error::Result,
    ids::{self, NodeId},
    page::{self, Paged},
    payloads::{Refused, payload, reply},
    words::Role,
};

/// Queries of members.
#[derive(Default)]
pub struct MemberQuery;

#[Object]
impl MemberQuery {
    /// この場の人と役割（新しい順）。Rights in the space, newest first.
    #[graphql(complexity = "page::cost(first, child_complexity)")]
    async fn members(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "件数（1～500、既定50）。Length of the page.")] first: Option<i32>,
        #[graphql(desc = "前のページの endCursor。Cursor after which to start.")] after: Option<String>,
    ) -> Result<Paged<String, Member>> {
        let (scope, first) = (ctx.may(Action::ReadMembers)?, page::length(first)?);
        let start = page::start_at(after.as_deref(), GrantId)?;
        let found = ctx.state().store.begin(scope).await?.members(start, first).await?;
        let rows = found.rows.into_iter().map(|it| (it.grant.to_string(), Member(it)));
        Ok(page::paged(rows, after.is_some(), found.total, found.has_next))
    }
}

/// Changes of members.
#[derive(Default)]
pub struct MemberMutation;

#[Object]
impl MemberMutation {
    /// 役割または終了日を変える。Gives a right another role or another last day.
    async fn change_member(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "変える内容。What to change.")] input: ChangeMemberInput,
    ) -> Result<ChangeMemberPayload> {
        let (scope, id) = (ctx.may(Action::ManageMembers)?, ids::member(&input.id)?);
        let tx = ctx.state().store.begin_write(scope).await?;
        let changed = async {
            let role = input.role.into();
            tx.change_grant(id, role, input.valid_to, ctx.today()).await?;
            let detail = format!("{} {}", role.as_str(), input.valid_to);
            tx.record(&Event::new("member.change", id).with(detail), ctx.now()).await?;
            done(tx, id).await
        };
        reply(changed.await)
    }

    /// 権限を取り消す。次の要求から効く。Takes a right away, from the next request on.
    async fn revoke_member(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "権限のID。Right.")] id: ID,
    ) -> Result<RevokeMemberPayload> {
        let (scope, id) = (ctx.may(Action::ManageMembers)?, ids::member(&id)?);
        let tx = ctx.state().store.begin_write(scope).await?;
        let revoked = async {
            tx.revoke_grant(id, ctx.today(), ctx.now()).await?;
            tx.record(&Event::new("member.revoke", id), ctx.now()).await?;
            done(tx, id).await
        };
        reply(revoked.await)
    }
}

async fn done(tx: store::Tx, id: GrantId) -> domain::Result<MemberChanged> {
    let member = tx.member(id).await?.ok_or(domain::Error::NotFound("member"))?;
    tx.commit().await?;
    Ok(MemberChanged { member: Member(member) })
}

/// 変える内容。What to change.
#[derive(InputObject)]
pub struct ChangeMemberInput {
    /// 権限のID。Right.
    id: ID,
    /// 役割。Role.
    role: Role,
    /// 終了日（この日まで有効）。Last day.
    valid_to: NaiveDate,
}

payload! {
    /// 役割変更の返答。Reply to a change of a right.
    ChangeMemberPayload: Changed(MemberChanged)
}

payload! {
    /// 取り消しの返答。Reply to a revocation of a right.
    RevokeMemberPayload: Changed(MemberChanged)
}

/// 権限を変えた。The right was changed.
#[derive(SimpleObject)]
pub struct MemberChanged {
    /// 権限。The right.
    member: Member,
}

/// A right of a person, as clients see it.
pub struct Member(pub(super) store::Member);

/// 人と役割。A right of a person in the space.
#[Object]
impl Member {
    /// 権限のID。Identifier of the right.
    pub(super) async fn id(&self) -> ID {
        NodeId::Member(self.0.grant).into()
    }

    /// 氏名。Name.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// メールアドレス。Mail address.
    async fn mail(&self) -> &str {
        &self.0.mail
    }

    /// 役割。Role.
    async fn role(&self) -> Role {
        self.0.role.into()
    }

    /// ゲストが属する協議会。Of a guest: the council.
    async fn council_id(&self) -> Option<ID> {
        self.0.council.map(|it| NodeId::Council(it).into())
    }

    /// 開始日。First day.
    async fn valid_from(&self) -> NaiveDate {
        self.0.valid_from
    }

    /// 終了日。Last day.
    async fn valid_to(&self) -> Option<NaiveDate> {
        self.0.valid_to
    }

    /// 取り消された日時。When it was taken away before its time.
    async fn revoked_at(&self) -> Option<Time> {
        self.0.revoked_at
    }
}
