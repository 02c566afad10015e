//! Result sets, and which one is shown for a year.

use domain::{Error, FiscalYear, Result, ResultSetId, Time};
use sea_orm::{
    ActiveValue::Set, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, prelude::*,
    sea_query::OnConflict,
};

use crate::{
    NewResultSet, ResultSet, Store,
    entity::{current_result_set, result_set},
    fault::{doing, unreadable},
    prevalences, ratios,
    rows::signed,
};

impl Store {
    /// Result sets of one year or of all, newest first.
    pub async fn result_sets(&self, year: Option<FiscalYear>) -> Result<Vec<ResultSet>> {
        let mut query = result_set::Entity::find();
        if let Some(year) = year {
            query = query.filter(result_set::COLUMN.fiscal_year.eq(i32::from(year.0)));
        }
        let found = query
            .order_by_desc(result_set::COLUMN.created_at)
            .order_by_desc(result_set::COLUMN.id)
            .all(&self.db)
            .await
            .map_err(doing("select result sets"))?;
        let shown = self.shown().await?;
        found.into_iter().map(|it| it.read(&shown)).collect()
    }

    /// One result set.
    pub async fn result_set(&self, id: ResultSetId) -> Result<Option<ResultSet>> {
        let found = result_set::Entity::find_by_id(id.0).one(&self.db).await.map_err(doing("select result set"))?;
        let shown = self.shown().await?;
        found.map(|it| it.read(&shown)).transpose()
    }

    /// Shows this result set for its year, instead of the one shown now.
    pub async fn make_current(&self, id: ResultSetId) -> Result<ResultSet> {
        let found = self.result_set(id).await?.ok_or(Error::NotFound("result set"))?;
        switch(&self.db, found.fiscal_year, id).await?;
        Ok(ResultSet { current: true, ..found })
    }

    /// The result sets shown now, one a year.
    async fn shown(&self) -> Result<Vec<Uuid>> {
        let found = current_result_set::Entity::find().all(&self.db).await;
        Ok(found.map_err(doing("select current result sets"))?.into_iter().map(|it| it.result_set_id).collect())
    }
}

/// Stores a result set with its rows, or finds the one of the same input; either is shown for its year from now on.
pub(crate) async fn apply(tx: &impl ConnectionTrait, new: &NewResultSet, now: Time) -> Result<ResultSetId> {
    let row = result_set::ActiveModel {
        id: Set(new.id.0),
        fiscal_year: Set(i32::from(new.fiscal_year.0)),
        dataset_id: Set(new.dataset.0),
        input_hash: Set(new.input_hash.clone()),
        method: Set(new.method.as_str().into()),
        method_version: Set(new.method_version.clone()),
        rows_sha256: Set(new.rows_sha256.clone()),
        row_count: Set(signed(new.rows.len() as u64)?),
        created_at: Set(now),
    };
    result_set::Entity::insert(row)
        .on_conflict(OnConflict::column(result_set::Column::InputHash).do_nothing().to_owned())
        .exec_without_returning(tx)
        .await
        .map_err(doing("insert result set"))?;
    let kept: Uuid = result_set::Entity::find()
        .select_only()
        .column(result_set::Column::Id)
        .filter(result_set::COLUMN.input_hash.eq(new.input_hash.as_str()))
        .into_tuple()
        .one(tx)
        .await
        .map_err(doing("select result set of the same input"))?
        .ok_or_else(|| unreadable("result_set.input_hash", &new.input_hash))?;
    if kept == new.id.0 {
        ratios::insert(tx, new.id, &new.rows).await?;
        prevalences::insert(tx, new.id, &new.prevalences).await?;
    }
    switch(tx, new.fiscal_year, ResultSetId(kept)).await?;
    Ok(ResultSetId(kept))
}

async fn switch(db: &impl ConnectionTrait, year: FiscalYear, id: ResultSetId) -> Result<()> {
    let row = current_result_set::ActiveModel { fiscal_year: Set(i32::from(year.0)), result_set_id: Set(id.0) };
    let replace = OnConflict::column(current_result_set::Column::FiscalYear)
        .update_column(current_result_set::Column::ResultSetId)
        .to_owned();
    current_result_set::Entity::insert(row)
        .on_conflict(replace)
        .exec_without_returning(db)
        .await
        .map_err(doing("switch the current result set"))?;
    Ok(())
}
