//! Service tokens of a space.

use domain::{AccountId, Error, Result, Role, Time, TokenId};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect,
};

use crate::{
    Page, Tx,
    entity::service_token,
    fault::{doing, micros, unreadable},
    rows::{json, list},
};

/// A token to be made.
#[derive(Clone)]
pub struct NewToken {
    /// Its identifier.
    pub id: TokenId,
    /// What it is for.
    pub name: String,
    /// What it may at most.
    pub role: Role,
    /// SHA-256 of its secret.
    pub digest: [u8; 32],
    /// Networks it may be used from, in CIDR notation; an empty list is any.
    pub networks: Vec<String>,
    /// Until when.
    pub expires_at: Time,
}

/// A token, without its secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its identifier.
    pub id: TokenId,
    /// Who answers for it.
    pub account: AccountId,
    /// What it is for.
    pub name: String,
    /// What it may at most.
    pub role: Role,
    /// Networks it may be used from; an empty list is any.
    pub networks: Vec<String>,
    /// When it was made.
    pub created_at: Time,
    /// Until when.
    pub expires_at: Time,
    /// When it was revoked.
    pub revoked_at: Option<Time>,
    /// When it was last used, to the minute.
    pub used_at: Option<Time>,
}

impl Tx {
    /// Makes a token for which the scope's account answers, never stronger than the scope's role, and never an operator's.
    /// Only a person makes one.
    pub async fn create_token(&self, new: &NewToken, now: Time) -> Result<()> {
        let domain::Actor::Account(account) = self.scope.actor() else { return Err(Error::NotFound("token")) };
        // What an operator does, a person does.
        if new.role == Role::Operator || new.role.weaker(self.scope.role()) != Some(new.role) {
            return Err(Error::Invalid(
                "自分の役割を超えるトークンは作れません。 / A token cannot do more than its owner.".into(),
            ));
        }
        let row = service_token::ActiveModel {
            id: Set(new.id.0),
            space_id: Set(self.scope.space().0),
            account_id: Set(account.0),
            name: Set(new.name.clone()),
            role: Set(new.role.as_str().to_owned()),
            digest: Set(new.digest.to_vec()),
            networks: Set(json(&new.networks)?),
            created_at: Set(micros(now)),
            expires_at: Set(micros(new.expires_at)),
            revoked_at: Set(None),
            used_at: Set(None),
        };
        service_token::Entity::insert(row).exec_without_returning(&self.db).await.map_err(doing("insert token"))?;
        Ok(())
    }

    /// Tokens of the space, in the order of their ids; `after` is the last one of the page before.
    pub async fn tokens(&self, after: Option<TokenId>, first: u32) -> Result<Page<Token>> {
        let mut query = self.select::<service_token::Entity>();
        let total = query.clone().count(&self.db).await.map_err(doing("count tokens"))?;
        if let Some(after) = after {
            query = query.filter(service_token::Column::Id.lt(after.0));
        }
        let query = query.order_by_desc(service_token::Column::Id).limit(u64::from(first) + 1);
        let found = query.all(&self.db).await.map_err(doing("select tokens"))?;
        Ok(Page::of(found.into_iter().map(TryInto::try_into).collect::<Result<_>>()?, total, first))
    }

    /// One token.
    pub async fn token(&self, id: TokenId) -> Result<Option<Token>> {
        let query = self.select::<service_token::Entity>().filter(service_token::Column::Id.eq(id.0));
        query.one(&self.db).await.map_err(doing("select token"))?.map(TryInto::try_into).transpose()
    }

    /// Revokes a token, from the next request on.
    pub async fn revoke_token(&self, id: TokenId, now: Time) -> Result<()> {
        let query = self.own::<service_token::Entity>().filter(service_token::Column::Id.eq(id.0));
        let found = query.one(&self.db).await.map_err(doing("select token"))?.ok_or(Error::NotFound("token"))?;
        if found.revoked_at.is_some() {
            return Err(Error::Conflict("すでに取り消されています。 / It is revoked already.".into()));
        }
        let mut row = found.into_active_model();
        row.revoked_at = Set(Some(micros(now)));
        row.update(&self.db).await.map_err(doing("revoke token"))?;
        Ok(())
    }
}

impl TryFrom<service_token::Model> for Token {
    type Error = Error;

    fn try_from(it: service_token::Model) -> Result<Self> {
        Ok(Self {
            id: TokenId(it.id),
            account: AccountId(it.account_id),
            role: Role::parse(&it.role).ok_or_else(|| unreadable("service_token.role", &it.role))?,
            name: it.name,
            networks: list("service_token.networks", it.networks)?,
            created_at: it.created_at,
            expires_at: it.expires_at,
            revoked_at: it.revoked_at,
            used_at: it.used_at,
        })
    }
}
