//! Invitations into a space.

use chrono::NaiveDate;
use domain::{CouncilId, Error, InvitationId, Result, Role, SpaceId, Time};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect, SqlErr,
};

use crate::{
    Page, Tx,
    entity::{council, invitation},
    fault::{doing, micros, unreadable},
};

/// An invitation to be made.
#[derive(Clone)]
pub struct NewInvitation {
    /// Its identifier.
    pub id: InvitationId,
    /// Name of the person.
    pub name: String,
    /// Mail address, as it was given.
    pub mail: String,
    /// Mail address, as it is compared.
    pub mail_key: String,
    /// What the person will be.
    pub role: Role,
    /// Of a guest: the council.
    pub council: Option<CouncilId>,
    /// Last day of the right; none only for the platform's own people.
    pub valid_to: Option<NaiveDate>,
    /// SHA-256 of the link's secret.
    pub digest: [u8; 32],
    /// Until when the link may be used.
    pub expires_at: Time,
}

/// An invitation.
#[derive(Clone, PartialEq, Eq)]
pub struct Invitation {
    /// Its identifier.
    pub id: InvitationId,
    /// Name of the person.
    pub name: String,
    /// Mail address.
    pub mail: String,
    /// What the person will be.
    pub role: Role,
    /// Of a guest: the council.
    pub council: Option<CouncilId>,
    /// Last day of the right.
    pub valid_to: Option<NaiveDate>,
    /// When it was made.
    pub created_at: Time,
    /// Until when the link may be used.
    pub expires_at: Time,
    /// When it was accepted.
    pub accepted_at: Option<Time>,
    /// When it was taken back.
    pub revoked_at: Option<Time>,
}

impl Tx {
    /// Invites somebody. Platform roles are of the platform's space, the others of all other spaces; a guest is of a council
    /// that the space sees. The same person invited twice to the same is [`Error::Conflict`].
    pub async fn invite(&self, new: &NewInvitation, now: Time) -> Result<()> {
        if new.role.is_of_platform() != (self.scope.space() == SpaceId::PLATFORM) {
            return Err(Error::Invalid("この場所では使えない役割です。 / That role is not of this space.".into()));
        }
        if (new.role == Role::Guest) != new.council.is_some() {
            return Err(Error::Invalid(
                "協議会はゲストの招待にだけ指定してください。 / A council is named for a guest, and only then.".into(),
            ));
        }
        if let Some(id) = new.council {
            let found = self.select::<council::Entity>().filter(council::Column::Id.eq(id.0)).one(&self.db).await;
            found.map_err(doing("select council"))?.ok_or(Error::NotFound("council"))?;
        }
        let row = invitation::ActiveModel {
            id: Set(new.id.0),
            space_id: Set(self.scope.space().0),
            name: Set(new.name.clone()),
            mail: Set(new.mail.clone()),
            mail_key: Set(new.mail_key.clone()),
            role: Set(new.role.as_str().to_owned()),
            council_id: Set(new.council.map(|it| it.0)),
            valid_to: Set(new.valid_to),
            digest: Set(new.digest.to_vec()),
            created_at: Set(micros(now)),
            expires_at: Set(micros(new.expires_at)),
            accepted_at: Set(None),
            revoked_at: Set(None),
        };
        self.end_expired(&new.mail_key, now).await?;
        match invitation::Entity::insert(row).exec_without_returning(&self.db).await {
            Ok(_) => Ok(()),
            Err(cause) if matches!(cause.sql_err(), Some(SqlErr::UniqueConstraintViolation(_))) => {
                Err(Error::Conflict(
                    "同じ方への招待がまだ有効です。取り消してから招待し直してください。 / An invitation of the same person is still open: revoke it first."
                        .into(),
                ))
            }
            Err(cause) => Err(doing("insert invitation")(cause)),
        }
    }

    /// A link that ran out is no obstacle to another one.
    async fn end_expired(&self, mail_key: &str, now: Time) -> Result<()> {
        let old = self
            .own::<invitation::Entity>()
            .filter(invitation::Column::MailKey.eq(mail_key))
            .filter(invitation::Column::AcceptedAt.is_null())
            .filter(invitation::Column::RevokedAt.is_null())
            .filter(invitation::Column::ExpiresAt.lte(micros(now)))
            .all(&self.db)
            .await
            .map_err(doing("select expired invitations"))?;
        for it in old {
            let mut row = it.into_active_model();
            row.revoked_at = Set(Some(micros(now)));
            row.update(&self.db).await.map_err(doing("end invitation"))?;
        }
        Ok(())
    }

    /// Invitations of the space, newest first; `after` is the last one of the page before.
    pub async fn invitations(&self, after: Option<InvitationId>, first: u32) -> Result<Page<Invitation>> {
        let mut query = self.select::<invitation::Entity>();
        let total = query.clone().count(&self.db).await.map_err(doing("count invitations"))?;
        if let Some(after) = after {
            query = query.filter(invitation::Column::Id.lt(after.0));
        }
        let query = query.order_by_desc(invitation::Column::Id).limit(u64::from(first) + 1);
        let found = query.all(&self.db).await.map_err(doing("select invitations"))?;
        Ok(Page::of(found.into_iter().map(TryInto::try_into).collect::<Result<_>>()?, total, first))
    }

    /// One invitation.
    pub async fn invitation(&self, id: InvitationId) -> Result<Option<Invitation>> {
        let found = self.select::<invitation::Entity>().filter(invitation::Column::Id.eq(id.0)).one(&self.db).await;
        found.map_err(doing("select invitation"))?.map(TryInto::try_into).transpose()
    }

    /// Takes an invitation back, so that its link opens nothing.
    pub async fn revoke_invitation(&self, id: InvitationId, now: Time) -> Result<()> {
        let query = self.own::<invitation::Entity>().filter(invitation::Column::Id.eq(id.0));
        let found = query.one(&self.db).await.map_err(doing("select invitation"))?;
        let found = found.ok_or(Error::NotFound("invitation"))?;
        if found.accepted_at.is_some() || found.revoked_at.is_some() {
            return Err(Error::Conflict(
                "すでに使われたか、取り消されています。 / It is used or revoked already.".into(),
            ));
        }
        let mut row = found.into_active_model();
        row.revoked_at = Set(Some(micros(now)));
        row.update(&self.db).await.map_err(doing("revoke invitation"))?;
        Ok(())
    }
}

impl TryFrom<invitation::Model> for Invitation {
    type Error = Error;

    fn try_from(it: invitation::Model) -> Result<Self> {
        Ok(Self {
            id: InvitationId(it.id),
            role: Role::parse(&it.role).ok_or_else(|| unreadable("invitation.role", &it.role))?,
            name: it.name,
            mail: it.mail,
            council: it.council_id.map(CouncilId),
            valid_to: it.valid_to,
            created_at: it.created_at,
            expires_at: it.expires_at,
            accepted_at: it.accepted_at,
            revoked_at: it.revoked_at,
        })
    }
}
