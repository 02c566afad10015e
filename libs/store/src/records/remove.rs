//! Putting a record away, and taking it back: a slip of the hand loses nothing.

use domain::{Error, RecordId, Result, Time, record::Record};
use sea_orm::{
    ColumnTrait, EntityTrait, QueryFilter,
    sea_query::{Expr, ExprTrait as _},
};

use super::{Written, kept};
use crate::{
    Tx,
    entity::record,
    fault::{doing, micros},
};

impl Tx {
    /// Puts the version that was read away. Nothing that names it is touched.
    pub async fn remove_record<T: Record>(&self, id: RecordId, version: u32, now: Time) -> Result<Written<T>> {
        let now = micros(now);
        let open = self.record_row(T::KIND, id).await?.filter(|it| it.removed_at.is_none());
        open.ok_or(Error::NotFound("record"))?;
        let changed = record::Entity::update_many()
            .col_expr(record::Column::RemovedAt, Expr::value(now))
            .col_expr(record::Column::Version, Expr::col(record::Column::Version).add(1))
            .col_expr(record::Column::UpdatedAt, Expr::value(now))
            .col_expr(record::Column::UpdatedBy, Expr::value(self.scope.account().map(|it| it.0)))
            .filter(record::Column::Id.eq(id.0))
            .filter(record::Column::SpaceId.eq(self.scope.space().0))
            .filter(record::Column::Version.eq(i32::try_from(version).unwrap_or(i32::MAX)))
            .exec(&self.db)
            .await
            .map_err(doing("put a record away"))?;
        let row = self.record_row(T::KIND, id).await?.ok_or(Error::NotFound("record"))?;
        if changed.rows_affected == 0 {
            return Ok(Written::Conflict(kept(row)?));
        }
        self.unshare_record(id).await?;
        self.index_record(id, &[]).await?;
        self.follow(T::KIND).await?;
        Ok(Written::Done(kept(row)?))
    }

    /// Takes a record back that was put away. Where another has taken its place, that one is the conflict.
    pub async fn restore_record<T: Record>(&self, id: RecordId, now: Time) -> Result<Written<T>> {
        let now = micros(now);
        let found = self.record_row(T::KIND, id).await?.filter(|it| it.removed_at.is_some());
        let found = kept::<T>(found.ok_or(Error::NotFound("record"))?)?;
        let key = found.content.key(found.fiscal_year, found.council);
        if let Some(theirs) = self.record_with_key::<T>(key.as_deref()).await? {
            return Ok(Written::Conflict(theirs));
        }
        record::Entity::update_many()
            .col_expr(record::Column::RemovedAt, Expr::value(None::<Time>))
            .col_expr(record::Column::Version, Expr::col(record::Column::Version).add(1))
            .col_expr(record::Column::UpdatedAt, Expr::value(now))
            .col_expr(record::Column::UpdatedBy, Expr::value(self.scope.account().map(|it| it.0)))
            .filter(record::Column::Id.eq(id.0))
            .filter(record::Column::SpaceId.eq(self.scope.space().0))
            .exec(&self.db)
            .await
            .map_err(doing("take a record back"))?;
        let back = kept::<T>(self.record_row(T::KIND, id).await?.ok_or(Error::NotFound("record"))?)?;
        self.share_record(&back, now).await?;
        self.index_record(id, &back.content.words()).await?;
        self.follow(T::KIND).await?;
        Ok(Written::Done(back))
    }
}
