//! Calendar feeds: one of a person in a space at most, of which the digest of its secret is kept.

use domain::{Actor, Error, FeedId, Result, Time};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, EntityTrait, QueryFilter, sea_query::OnConflict};

use crate::{
    Tx,
    entity::calendar_feed,
    fault::{doing, micros},
};

impl Tx {
    /// Begins the feed of the scope's person in its space, in place of the one before. Programs and operators in an emergency
    /// have none.
    pub async fn set_calendar_feed(&self, digest: &[u8; 32], now: Time) -> Result<FeedId> {
        use calendar_feed::Column;
        let Actor::Account(account) = self.scope.actor() else { return Err(Error::NotFound("feed")) };
        if self.scope.is_emergency() {
            return Err(Error::NotFound("feed"));
        }
        let id = FeedId::new();
        let row = calendar_feed::ActiveModel {
            id: Set(id.0),
            space_id: Set(self.scope.space().0),
            account_id: Set(account.0),
            digest: Set(digest.to_vec()),
            created_at: Set(micros(now)),
        };
        let replace = OnConflict::columns([Column::SpaceId, Column::AccountId])
            .update_columns([Column::Id, Column::Digest, Column::CreatedAt])
            .to_owned();
        let set = calendar_feed::Entity::insert(row).on_conflict(replace).exec_without_returning(&self.db).await;
        set.map_err(doing("set calendar feed"))?;
        Ok(id)
    }

    /// Ends the feed of the scope's person in its space, from the next request on.
    pub async fn remove_calendar_feed(&self) -> Result<()> {
        let Actor::Account(account) = self.scope.actor() else { return Err(Error::NotFound("feed")) };
        let mine = Condition::all()
            .add(calendar_feed::Column::SpaceId.eq(self.scope.space().0))
            .add(calendar_feed::Column::AccountId.eq(account.0));
        let gone = calendar_feed::Entity::delete_many().filter(mine).exec(&self.db).await;
        match gone.map_err(doing("delete calendar feed"))?.rows_affected {
            0 => Err(Error::NotFound("feed")),
            _ => Ok(()),
        }
    }
}
