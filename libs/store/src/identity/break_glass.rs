//! Entering a space in an emergency.

use domain::{AccountId, BreakGlassId, Error, Result, SpaceId, Time};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};

use crate::{
    IdentityTx,
    entity::{break_glass, space},
    fault::{doing, micros},
};

/// An entry to be made.
#[derive(Clone, Debug)]
pub struct NewBreakGlass {
    /// Its identifier.
    pub id: BreakGlassId,
    /// Into which space.
    pub space: SpaceId,
    /// Which operator.
    pub account: AccountId,
    /// The operator's name, which the space sees.
    pub operator: String,
    /// Why: 10 to 1000 characters, which the space sees.
    pub reason: String,
    /// Until when.
    pub ends_at: Time,
}

impl IdentityTx {
    /// Enters a space. One that is not there, and the platform's own, is [`Error::NotFound`].
    pub async fn begin_break_glass(&self, new: &NewBreakGlass, now: Time) -> Result<()> {
        let there = space::Entity::find_by_id(new.space.0).one(&self.db).await.map_err(doing("select space"))?;
        if there.is_none() || new.space == SpaceId::PLATFORM {
            return Err(Error::NotFound("space"));
        }
        let row = break_glass::ActiveModel {
            id: Set(new.id.0),
            space_id: Set(new.space.0),
            account_id: Set(new.account.0),
            operator: Set(new.operator.clone()),
            reason: Set(new.reason.clone()),
            began_at: Set(micros(now)),
            ends_at: Set(micros(new.ends_at)),
        };
        break_glass::Entity::insert(row).exec_without_returning(&self.db).await.map_err(doing("break the glass"))?;
        Ok(())
    }

    /// Leaves the space before its time; answers which one. What has ended, or is of another operator, is
    /// [`Error::NotFound`].
    pub async fn end_break_glass(&self, id: BreakGlassId, account: AccountId, now: Time) -> Result<SpaceId> {
        let found = break_glass::Entity::find_by_id(id.0)
            .filter(break_glass::Column::AccountId.eq(account.0))
            .filter(break_glass::Column::EndsAt.gt(micros(now)))
            .one(&self.db)
            .await
            .map_err(doing("select emergency"))?;
        let found = found.ok_or(Error::NotFound("emergency"))?;
        break_glass::Entity::update_many()
            .col_expr(break_glass::Column::EndsAt, Expr::value(micros(now)))
            .filter(break_glass::Column::Id.eq(id.0))
            .exec(&self.db)
            .await
            .map_err(doing("end emergency"))?;
        Ok(SpaceId(found.space_id))
    }
}
