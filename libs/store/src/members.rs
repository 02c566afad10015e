//! Who has which right in a space.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::{AccountId, CouncilId, Error, GrantId, Result, Role, SpaceId, Time};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, EntityTrait, IntoActiveModel, PaginatorTrait,
    QueryFilter, QueryOrder, QuerySelect,
};

use crate::{
    Page, Tx,
    entity::{account, role_grant},
    fault::{doing, micros, unreadable},
};

/// A right of a person.
#[derive(Clone, PartialEq, Eq)]
pub struct Member {
    /// The right.
    pub grant: GrantId,
    /// Whose it is.
    pub account: AccountId,
    /// Name of the person.
    pub name: String,
    /// Mail address of the person.
    pub mail: String,
    /// What it is.
    pub role: Role,
    /// Of a guest: the council.
    pub council: Option<CouncilId>,
    /// First day.
    pub valid_from: NaiveDate,
    /// Last day.
    pub valid_to: Option<NaiveDate>,
    /// When it was taken away before its time.
    pub revoked_at: Option<Time>,
}

/// Without name and mail address: they belong in no log.
impl std::fmt::Debug for Member {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Member").field("grant", &self.grant).field("role", &self.role).finish_non_exhaustive()
    }
}

impl Tx {
    /// Rights in the space, newest first; `after` is the last one of the page before.
    pub async fn members(&self, after: Option<GrantId>, first: u32) -> Result<Page<Member>> {
        let mut query = self.select::<role_grant::Entity>();
        let total = query.clone().count(&self.db).await.map_err(doing("count grants"))?;
        if let Some(after) = after {
            query = query.filter(role_grant::Column::Id.lt(after.0));
        }
        let query = query.order_by_desc(role_grant::Column::Id).limit(u64::from(first) + 1);
        let grants = query.all(&self.db).await.map_err(doing("select grants"))?;
        Ok(Page::of(self.with_people(grants).await?, total, first))
    }

    /// One right.
    pub async fn member(&self, id: GrantId) -> Result<Option<Member>> {
        let found = self.select::<role_grant::Entity>().filter(role_grant::Column::Id.eq(id.0)).one(&self.db).await;
        let found = found.map_err(doing("select grant"))?;
        Ok(self.with_people(found.into_iter().collect()).await?.pop())
    }

    /// People have no filter of their own: they show where a right of theirs is seen.
    async fn with_people(&self, grants: Vec<role_grant::Model>) -> Result<Vec<Member>> {
        let people = account::Entity::find()
            .filter(account::Column::Id.is_in(grants.iter().map(|it| it.account_id)))
            .all(&self.db)
            .await
            .map_err(doing("select accounts"))?;
        let read = |it: role_grant::Model| {
            let person = people.iter().find(|person| person.id == it.account_id)?;
            Some(Ok(Member {
                grant: GrantId(it.id),
                account: AccountId(it.account_id),
                name: person.name.clone(),
                mail: person.mail.clone(),
                role: match Role::parse(&it.role) {
                    Some(role) => role,
                    None => return Some(Err(unreadable("role_grant.role", &it.role))),
                },
                council: it.council_id.map(CouncilId),
                valid_from: it.valid_from,
                valid_to: it.valid_to,
                revoked_at: it.revoked_at,
            }))
        };
        grants.into_iter().filter_map(read).collect()
    }

    /// Names of people who have or had a right in the space; others are left out.
    pub async fn names(&self, of: &[AccountId]) -> Result<HashMap<AccountId, String>> {
        let members = self
            .select::<role_grant::Entity>()
            .filter(role_grant::Column::AccountId.is_in(of.iter().map(|it| it.0)))
            .all(&self.db)
            .await
            .map_err(doing("select grants"))?;
        Ok(self.with_people(members).await?.into_iter().map(|it| (it.account, it.name)).collect())
    }

    /// Gives a right another role of this kind of space, or another last day. A guest stays a guest; the last administrator
    /// stays one.
    pub async fn change_grant(&self, id: GrantId, role: Role, valid_to: NaiveDate, today: NaiveDate) -> Result<()> {
        let found = self.open_grant(id).await?;
        if (role == Role::Guest) != (found.role == Role::Guest.as_str()) {
            return Err(Error::Invalid(
                "ゲストと他の役割は相互に変更できません。招待し直してください。 / A guest's role cannot be changed: invite anew."
                    .into(),
            ));
        }
        if role.is_of_platform() != (self.scope.space() == SpaceId::PLATFORM) {
            return Err(Error::Invalid("この場所では使えない役割です。 / That role is not of this space.".into()));
        }
        if valid_to < found.valid_from.max(today) {
            return Err(Error::Invalid("終了日は今日以降にしてください。 / The last day is today or later.".into()));
        }
        if role.as_str() != found.role {
            self.spare_the_last(&found, today).await?;
        }
        let mut row = found.into_active_model();
        row.role = Set(role.as_str().to_owned());
        row.valid_to = Set(Some(valid_to));
        row.update(&self.db).await.map_err(doing("change grant"))?;
        Ok(())
    }

    /// Takes a right away, from the next request on. The last administrator's stays.
    pub async fn revoke_grant(&self, id: GrantId, today: NaiveDate, now: Time) -> Result<()> {
        let found = self.open_grant(id).await?;
        self.spare_the_last(&found, today).await?;
        let mut row = found.into_active_model();
        row.revoked_at = Set(Some(micros(now)));
        row.update(&self.db).await.map_err(doing("revoke grant"))?;
        Ok(())
    }

    async fn open_grant(&self, id: GrantId) -> Result<role_grant::Model> {
        let query = self.own::<role_grant::Entity>().filter(role_grant::Column::Id.eq(id.0));
        let found = query.one(&self.db).await.map_err(doing("select grant"))?.ok_or(Error::NotFound("grant"))?;
        if found.revoked_at.is_some() {
            return Err(Error::Conflict("すでに取り消されています。 / It is revoked already.".into()));
        }
        Ok(found)
    }

    /// A space without an administrator could not be mended from within.
    async fn spare_the_last(&self, grant: &role_grant::Model, today: NaiveDate) -> Result<()> {
        let strongest = [Role::Administrator, Role::Operator].map(Role::as_str);
        if !strongest.contains(&grant.role.as_str()) {
            return Ok(());
        }
        let others = self
            .select::<role_grant::Entity>()
            .filter(role_grant::Column::SpaceId.eq(grant.space_id))
            .filter(role_grant::Column::Role.eq(grant.role.as_str()))
            .filter(role_grant::Column::Id.ne(grant.id))
            .filter(role_grant::Column::AccountId.ne(grant.account_id))
            .filter(role_grant::Column::RevokedAt.is_null())
            .filter(role_grant::Column::ValidFrom.lte(today))
            .filter(
                Condition::any().add(role_grant::Column::ValidTo.is_null()).add(role_grant::Column::ValidTo.gte(today)),
            )
            .count(&self.db)
            .await
            .map_err(doing("count administrators"))?;
        if others > 0 {
            return Ok(());
        }
        Err(Error::Conflict(
            "最後の管理者です。先に別の管理者を招待してください。 / The last administrator: invite another one first."
                .into(),
        ))
    }
}
