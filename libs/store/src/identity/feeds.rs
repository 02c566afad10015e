//! Calendar feeds, as programs that read them show their secret.

use domain::{AccountId, Result, SpaceId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::{
    IdentityTx,
    entity::{account, calendar_feed},
    fault::doing,
};

/// A feed of somebody whose account is not closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeldFeed {
    /// Of which space.
    pub space: SpaceId,
    /// Whose it is.
    pub account: AccountId,
}

impl IdentityTx {
    /// The feed of a secret, by the SHA-256 of it.
    pub async fn calendar_feed(&self, digest: &[u8; 32]) -> Result<Option<HeldFeed>> {
        let found =
            calendar_feed::Entity::find().filter(calendar_feed::Column::Digest.eq(digest.to_vec())).one(&self.db);
        let Some(it) = found.await.map_err(doing("select calendar feed"))? else { return Ok(None) };
        let owner = account::Entity::find_by_id(it.account_id)
            .filter(account::Column::DisabledAt.is_null())
            .one(&self.db)
            .await
            .map_err(doing("select owner of calendar feed"))?;
        Ok(owner.map(|owner| HeldFeed { space: SpaceId(it.space_id), account: AccountId(owner.id) }))
    }
}
