//! Service tokens, as programs show them.

use domain::{AccountId, Result, Role, SpaceId, Time, TokenId};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, sea_query::Expr};

use crate::{
    IdentityTx,
    entity::{account, service_token},
    fault::{doing, micros, unreadable},
    rows::list,
};

/// A token that is neither revoked nor past its time, of an owner whose account is not closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldToken {
    /// Its identifier.
    pub id: TokenId,
    /// Its space.
    pub space: SpaceId,
    /// Who answers for it.
    pub account: AccountId,
    /// What it may at most.
    pub role: Role,
    /// SHA-256 of its secret, for the caller to compare in constant time.
    pub digest: Vec<u8>,
    /// Networks it may be used from, in CIDR notation; an empty list is any.
    pub networks: Vec<String>,
    /// When it was last used, to the minute.
    pub used_at: Option<Time>,
}

impl IdentityTx {
    /// The token of this id, if it is good.
    pub async fn held_token(&self, id: TokenId, now: Time) -> Result<Option<HeldToken>> {
        let found = service_token::Entity::find_by_id(id.0)
            .filter(service_token::Column::RevokedAt.is_null())
            .filter(service_token::Column::ExpiresAt.gt(micros(now)))
            .one(&self.db)
            .await
            .map_err(doing("select token"))?;
        let Some(it) = found else { return Ok(None) };
        let owner = account::Entity::find_by_id(it.account_id)
            .filter(account::Column::DisabledAt.is_null())
            .one(&self.db)
            .await
            .map_err(doing("select owner of token"))?;
        if owner.is_none() {
            return Ok(None);
        }
        Ok(Some(HeldToken {
            id,
            space: SpaceId(it.space_id),
            account: AccountId(it.account_id),
            role: Role::parse(&it.role).ok_or_else(|| unreadable("service_token.role", &it.role))?,
            digest: it.digest,
            networks: list("service_token.networks", it.networks)?,
            used_at: it.used_at,
        }))
    }

    /// Notes that the token was used.
    pub async fn touch_token(&self, id: TokenId, now: Time) -> Result<()> {
        let earlier = Condition::any()
            .add(service_token::Column::UsedAt.is_null())
            .add(service_token::Column::UsedAt.lt(micros(now)));
        service_token::Entity::update_many()
            .col_expr(service_token::Column::UsedAt, Expr::value(micros(now)))
            .filter(service_token::Column::Id.eq(id.0))
            .filter(earlier)
            .exec(&self.db)
            .await
            .map_err(doing("touch token"))?;
        Ok(())
    }
}
