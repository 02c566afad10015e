//! Invitations, as whoever holds the link meets them.

use chrono::NaiveDate;
use domain::{
    AccountId, CouncilId, Error, GrantId, InvitationId, Result, Role, SpaceId, SpaceKind, Time, audit::Event,
    day_in_japan, fiscal_year_end,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, EntityTrait, QueryFilter, sea_query::Expr};

use crate::{
    IdentityTx,
    entity::{invitation, role_grant, space},
    fault::{doing, micros, unreadable},
};

/// An invitation whose link is good. Debug shows neither name nor address.
#[derive(Clone, PartialEq, Eq)]
pub struct OpenInvitation {
    /// Its identifier.
    pub id: InvitationId,
    /// Into which space.
    pub space: SpaceId,
    /// What kind of body it belongs to.
    pub kind: SpaceKind,
    /// The space's name.
    pub space_name: String,
    /// Name of the person.
    pub name: String,
    /// Mail address of the person.
    pub mail: String,
    /// Mail address, as it is compared.
    pub mail_key: String,
    /// What the person will be.
    pub role: Role,
    /// Of a guest: the council.
    pub council: Option<CouncilId>,
    /// Last day of the right.
    pub valid_to: Option<NaiveDate>,
    /// Until when the link may be used.
    pub expires_at: Time,
}

impl std::fmt::Debug for OpenInvitation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OpenInvitation").field("id", &self.id).field("role", &self.role).finish_non_exhaustive()
    }
}

impl IdentityTx {
    /// The invitation of a link, unless it is used, revoked or past its time, or its right is.
    pub async fn open_invitation(&self, digest: &[u8; 32], now: Time) -> Result<Option<OpenInvitation>> {
        let lasting = Condition::any()
            .add(invitation::Column::ValidTo.is_null())
            .add(invitation::Column::ValidTo.gte(day_in_japan(now)));
        let found = invitation::Entity::find()
            .filter(invitation::Column::Digest.eq(digest.to_vec()))
            .filter(still_open(now))
            .filter(lasting)
            .one(&self.db)
            .await
            .map_err(doing("select invitation"))?;
        let Some(it) = found else { return Ok(None) };
        let space = space::Entity::find_by_id(it.space_id).one(&self.db).await.map_err(doing("select space"))?;
        let Some(space) = space else { return Ok(None) };
        Ok(Some(OpenInvitation {
            id: InvitationId(it.id),
            space: SpaceId(it.space_id),
            kind: SpaceKind::parse(&space.kind).ok_or_else(|| unreadable("space.kind", &space.kind))?,
            space_name: space.name,
            name: it.name,
            mail: it.mail,
            mail_key: it.mail_key,
            role: Role::parse(&it.role).ok_or_else(|| unreadable("invitation.role", &it.role))?,
            council: it.council_id.map(CouncilId),
            valid_to: it.valid_to,
            expires_at: it.expires_at,
        }))
    }

    /// Gives the account the right that it was invited to, and notes that the space has its first administrator. Of two at
    /// once, one is [`Error::NotFound`].
    pub async fn accept_invitation(
        &self,
        invited: &OpenInvitation,
        account: AccountId,
        address: Option<String>,
        now: Time,
    ) -> Result<GrantId> {
        let used = invitation::Entity::update_many()
            .col_expr(invitation::Column::AcceptedAt, Expr::value(micros(now)))
            .filter(invitation::Column::Id.eq(invited.id.0))
            .filter(still_open(now))
            .exec(&self.db)
            .await
            .map_err(doing("use invitation"))?;
        if used.rows_affected != 1 {
            return Err(Error::NotFound("invitation"));
        }
        let (id, today) = (GrantId::new(), day_in_japan(now));
        let row = role_grant::ActiveModel {
            id: Set(id.0),
            space_id: Set(invited.space.0),
            account_id: Set(account.0),
            role: Set(invited.role.as_str().to_owned()),
            council_id: Set(invited.council.map(|it| it.0)),
            valid_from: Set(today),
            valid_to: Set(match invited.valid_to {
                None if !invited.role.is_of_platform() => Some(fiscal_year_end(today)),
                day => day,
            }),
            created_at: Set(micros(now)),
            revoked_at: Set(None),
        };
        role_grant::Entity::insert(row).exec_without_returning(&self.db).await.map_err(doing("insert grant"))?;
        if invited.role == Role::Administrator {
            space::Entity::update_many()
                .col_expr(space::Column::SettledAt, Expr::value(micros(now)))
                .filter(space::Column::Id.eq(invited.space.0))
                .filter(space::Column::SettledAt.is_null())
                .exec(&self.db)
                .await
                .map_err(doing("settle space"))?;
        }
        let event = Event::new("member.join", id).with(invited.role.as_str());
        self.record(invited.space, format!("account:{account}"), address, &event, now).await?;
        Ok(id)
    }
}

fn still_open(now: Time) -> Condition {
    Condition::all()
        .add(invitation::Column::AcceptedAt.is_null())
        .add(invitation::Column::RevokedAt.is_null())
        .add(invitation::Column::ExpiresAt.gt(micros(now)))
}
