//! Invitations into the space.

use app::identity::{Delivery, INVITATION_LASTS, Letter, send_invitation};
use async_graphql::{Context, ID, InputObject, Object, SimpleObject};
use chrono::NaiveDate;
use domain::{Action, Error, InvitationId, Time, audit::Event, day_in_japan, fiscal_year_end};
use identity::{MailAddress, Opaque};

use super::{
    Reach as _,
    budget::within,
    chance::chance,
    error::Result,
    ids::{self, NodeId},
    page::{self, Paged},
    payloads::{Refused, payload, reply},
    spaces::line,
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
    /// 人を招く。既定の終了日は年度末（3月31日）。Invites somebody by link; the right ends with the fiscal year unless another day is given.
    async fn invite_member(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "だれを、何として。Whom, as what.")] input: InviteMemberInput,
    ) -> Result<InviteMemberPayload> {
        let (state, scope, now) = (ctx.state(), ctx.may(Action::ManageMembers)?, ctx.now());
        let (name, mail) = (line(&input.name, 100)?, MailAddress::parse(&input.mail)?);
        let council = input.council.as_ref().map(ids::council).transpose()?;
        let (mut rng, role) = (chance(), input.role.into());
        let secret = Opaque::new(&mut rng);
        let expires_at = now + INVITATION_LASTS;
        let usual = || fiscal_year_end(day_in_japan(expires_at));
        let new = store::NewInvitation {
            id: InvitationId::new(),
            name,
            mail: mail.as_str().to_owned(),
            mail_key: mail.normalised().clone(),
            role,
            council,
            valid_to: Some(input.valid_to.unwrap_or_else(usual)),
            digest: secret.digest(),
            expires_at,
        };
        let invited = async {
            within(state, scope, &state.desk.rules.space_invitations, now).await?;
            let tx = state.store.begin_write(scope).await?;
            tx.invite(&new, now).await?;
            tx.record(&Event::new("invitation.create", new.id).with(role.as_str()), now).await?;
            let space = tx.space(scope.space()).await?.ok_or(Error::NotFound("space"))?;
            let invitation = tx.invitation(new.id).await?.ok_or(Error::NotFound("invitation"))?;
            tx.commit().await?;
            let letter = Letter { to: &new.mail, space: &space.name, role, expires_at };
            let link = match send_invitation(&state.desk, &letter, &secret, now, &mut rng).await? {
                Delivery::Mailed => None,
                Delivery::Shown(link) => Some(link),
            };
            Ok(MemberInvited { invitation: Invitation(invitation), link })
        };
        reply(invited.await)
    }

    /// 招待を取り消す。リンクは使えなくなる。Takes an invitation back, so that its link opens nothing.
    async fn revoke_invitation(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "招待のID。Invitation.")] id: ID,
    ) -> Result<RevokeInvitationPayload> {
        let (scope, id, now) = (ctx.may(Action::ManageMembers)?, ids::invitation(&id)?, ctx.now());
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

/// だれを、何として。Whom, as what.
#[derive(InputObject)]
pub struct InviteMemberInput {
    /// 氏名（1～100文字）。Name.
    name: String,
    /// メールアドレス。Mail address.
    mail: String,
    /// 役割。Role.
    role: Role,
    /// ゲストが属する協議会。Of a guest: the council.
    council: Option<ID>,
    /// 終了日。指定しなければ年度末。Last day; 31 March if absent.
    valid_to: Option<NaiveDate>,
}

payload! {
    /// 招待の返答。Reply to an invitation.
    InviteMemberPayload: Invited(MemberInvited)
}

/// 招待した。Invited.
#[derive(SimpleObject)]
pub struct MemberInvited {
    /// 招待。The invitation.
    invitation: Invitation,
    /// 渡すリンク（メールを送ったときは null）。ほかでは二度と示されない。The link to hand over; null where it was mailed. Shown only here.
    link: Option<String>,
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
