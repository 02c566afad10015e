//! Counts of findings by prefecture, from the result sets shown now.

use domain::{PrefectureCode, Prevalence, Result, ResultSetId};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};

use crate::{
    Store,
    entity::{current_result_set, prevalence},
    fault::doing,
    rows::signed,
};

impl Store {
    /// Counts of some indicators in every year that is shown: of one prefecture, or of the nation. By indicator, year, sex.
    pub async fn prevalences(&self, indicators: &[&str], place: Option<PrefectureCode>) -> Result<Vec<Prevalence>> {
        use prevalence::Column as C;
        let shown = current_result_set::Entity::find()
            .select_only()
            .column(current_result_set::Column::ResultSetId)
            .into_query();
        let query = prevalence::Entity::find()
            .filter(C::ResultSetId.in_subquery(shown))
            .filter(C::Indicator.is_in(indicators.iter().copied()))
            .filter(C::Prefecture.eq(place.map_or(0, |it| i32::from(it.get()))));
        let query = query.order_by_asc(C::Indicator).order_by_asc(C::FiscalYear).order_by_asc(C::Position);
        let found = query.all(&self.db).await.map_err(doing("select prevalences"))?;
        found.into_iter().map(TryInto::try_into).collect()
    }
}

/// Inserts all counts of a result set; their position is their place in the slice.
pub(crate) async fn insert(tx: &impl ConnectionTrait, id: ResultSetId, all: &[Prevalence]) -> Result<()> {
    let mut position = 0;
    for some in all.chunks(2_000) {
        let mut rows = Vec::with_capacity(some.len());
        for it in some {
            rows.push(prevalence::ActiveModel {
                result_set_id: Set(id.0),
                position: Set(position),
                fiscal_year: Set(i32::from(it.fiscal_year.0)),
                indicator: Set(it.indicator.clone()),
                sex: Set(it.sex.as_str().to_owned()),
                prefecture: Set(it.prefecture.map_or(0, |it| i32::from(it.get()))),
                examined: Set(it.examined.map(signed).transpose()?),
                observed: Set(it.observed.map(signed).transpose()?),
            });
            position += 1;
        }
        prevalence::Entity::insert_many(rows).exec_without_returning(tx).await.map_err(doing("insert prevalences"))?;
    }
    Ok(())
}
