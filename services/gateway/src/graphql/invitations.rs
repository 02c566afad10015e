//! Invitations into the space.

use async_graphql::{Context, ID, Object, SimpleObject};
use chrono::NaiveDate;
use domain::{Action, Error, InvitationId, Time, audit::Event};

use super::{
    Reach as _, clock,
    error::Result,
    ids::{self, NodeId},
    page::{self, Paged},
    payloads::{Refused, payload, reply},
    words::Role,
};

/// Queries of invitations.
#[derive(Default)]
pub struct InvitationQuery;

#[Object]
impl InvitationQuery {
    /// 招待の一覧（新しい順）。Invitations, newest first.
    #[graphql(complexity = "page::cost(first, child_complexity)")]
    async fn invitations(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "件数（1～500、既定50）。Length of the page.")] first: Option<i32>,
        #[graphql(desc = "前のページの endCursor。Cursor after which to start.")] after: Option<String>,
    ) -> Result<Paged<String, Invitation>> {
        let (scope, first) = (ctx.may(Action::ManageMembers)?, page::length(first)?);
        let start = page::start_at(after.as_deref(), InvitationId)?;
        let found = ctx.state().store.begin(scope).await?.invitations(start, first).await?;
        let rows = found.rows.into_iter().map(|it| (it.id.to_string(), Invitation(it)));
        Ok(page::paged(rows, after.is_some(), found.total, found.has_next))
    }
}

/// Changes of invitations.
#[derive(Default)]
pub struct InvitationMutation;

#[Object]
impl InvitationMutation {
    /// 招待を取り消す。リンクは使えなくなる。Takes an invitation back, so that its link opens nothing.
    async fn revoke_invitation(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "招待のID。Invitation.")] id: ID,
    ) -> Result<RevokeInvitationPayload> {
        let (scope, id, now) = (ctx.may(Action::ManageMembers)?, ids::invitation(&id)?, clock::now());
        let tx = ctx.state().store.begin_write(scope).await?;
        let revoked = async {
            tx.revoke_invitation(id, now).await?;
            tx.record(&Event::new("invitation.revoke", id), now).await?;
            let invitation = tx.invitation(id).await?.ok_or(Error::NotFound("invitation"))?;
            tx.commit().await?;
            Ok(InvitationRevoked { invitation: Invitation(invitation) })
        };
        reply(revoked.await)
    }
}

payload! {
    /// 取り消しの返答。Reply to a revocation.
    RevokeInvitationPayload: Revoked(InvitationRevoked)
}

/// 招待を取り消した。The invitation was taken back.
#[derive(SimpleObject)]
pub struct InvitationRevoked {
    /// 招待。The invitation.
    invitation: Invitation,
}

/// An invitation, as clients see it.
pub struct Invitation(pub(super) store::Invitation);

/// 招待。リンクで参加してもらう。An invitation by link.
#[Object]
impl Invitation {
    /// ID。Identifier.
    pub(super) async fn id(&self) -> ID {
        NodeId::Invitation(self.0.id).into()
    }

    /// 氏名。Name.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// メールアドレス。Mail address.
    async fn mail(&self) -> &str {
        &self.0.mail
    }

    /// 役割。What the person will be.
    async fn role(&self) -> Role {
        self.0.role.into()
    }

    /// ゲストが属する協議会。Of a guest: the council.
    async fn council_id(&self) -> Option<ID> {
        self.0.council.map(|it| NodeId::Council(it).into())
    }

    /// 権限の終了日。Last day of the right.
    async fn valid_to(&self) -> Option<NaiveDate> {
        self.0.valid_to
    }

    /// 作成日時。When it was made.
    async fn created_at(&self) -> Time {
        self.0.created_at
    }

    /// リンクの有効期限。Until when the link may be used.
    async fn expires_at(&self) -> Time {
        self.0.expires_at
    }

    /// 参加した日時。When it was accepted.
    async fn accepted_at(&self) -> Option<Time> {
        self.0.accepted_at
    }

    /// 取り消した日時。When it was taken back.
    async fn revoked_at(&self) -> Option<Time> {
        self.0.revoked_at
    }
}
