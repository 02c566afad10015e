//! The rows of result sets.

mod insert;

use domain::{AreaCode, RatioRow, Reference, Result, ResultSetId, SexGroup};
use sea_orm::{ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};

use crate::{
    Page, RatioFilter, Store,
    entity::{current_result_set, ratio},
    fault::doing,
};

pub(crate) use insert::insert;

impl Store {
    /// Ratios of one result set, in the order of output files, each with its position; `after` is the last position of
    /// the page before.
    pub async fn ratios(&self, filter: &RatioFilter, after: Option<u32>, first: u32) -> Result<Page<(u32, RatioRow)>> {
        let query = ratio::Entity::find().filter(condition(filter));
        let total = query.clone().count(&self.db).await.map_err(doing("count ratios"))?;
        let mut page = query.order_by_asc(ratio::Column::Position).limit(u64::from(first) + 1);
        if let Some(after) = after {
            page = page.filter(ratio::Column::Position.gt(i64::from(after)));
        }
        let found = page.all(&self.db).await.map_err(doing("select ratios"))?;
        let rows = found
            .into_iter()
            .map(|it| Ok((u32::try_from(it.position).unwrap_or(u32::MAX), it.try_into()?)))
            .collect::<Result<_>>()?;
        Ok(Page::of(rows, total, first))
    }

    /// The same without counting, for those who read on to the end.
    pub async fn ratios_after(
        &self,
        filter: &RatioFilter,
        after: Option<u32>,
        first: u32,
    ) -> Result<Vec<(u32, RatioRow)>> {
        let mut query = ratio::Entity::find()
            .filter(condition(filter))
            .order_by_asc(ratio::Column::Position)
            .limit(u64::from(first));
        if let Some(after) = after {
            query = query.filter(ratio::Column::Position.gt(i64::from(after)));
        }
        let found = query.all(&self.db).await.map_err(doing("select ratios"))?;
        let positioned = |it: ratio::Model| Ok((u32::try_from(it.position).unwrap_or(u32::MAX), it.try_into()?));
        found.into_iter().map(positioned).collect()
    }

    /// One ratio over all years, from the result sets shown now, oldest year first.
    pub async fn trend(
        &self,
        indicator: &str,
        area: AreaCode,
        sex: SexGroup,
        reference: Reference,
    ) -> Result<Vec<RatioRow>> {
        let shown = current_result_set::Entity::find()
            .select_only()
            .column(current_result_set::Column::ResultSetId)
            .into_query();
        let found = ratio::Entity::find()
            .filter(ratio::Column::ResultSetId.in_subquery(shown))
            .filter(ratio::Column::Indicator.eq(indicator))
            .filter(ratio::Column::AreaCode.eq(i32::from(area.get())))
            .filter(ratio::Column::Sex.eq(sex.as_str()))
            .filter(ratio::Column::Reference.eq(reference.as_str()))
            .order_by_asc(ratio::Column::FiscalYear)
            .all(&self.db)
            .await
            .map_err(doing("select trend"))?;
        found.into_iter().map(TryInto::try_into).collect()
    }

    /// The areas of a result set with their printed names, by code.
    pub async fn areas_of(&self, result_set: ResultSetId) -> Result<Vec<(AreaCode, String)>> {
        let found: Vec<(i32, String)> = ratio::Entity::find()
            .select_only()
            .column(ratio::Column::AreaCode)
            .column(ratio::Column::AreaName)
            .distinct()
            .filter(ratio::Column::ResultSetId.eq(result_set.0))
            .order_by_asc(ratio::Column::AreaCode)
            .into_tuple()
            .all(&self.db)
            .await
            .map_err(doing("select areas"))?;
        found.into_iter().map(|(code, name)| Ok((ratio::area(code)?, name))).collect()
    }
}

fn condition(filter: &RatioFilter) -> Condition {
    let any = |column: ratio::Column, words: Vec<&str>| (!words.is_empty()).then(|| column.is_in(words));
    Condition::all()
        .add(ratio::Column::ResultSetId.eq(filter.result_set.0))
        .add_option(any(ratio::Column::Indicator, filter.indicators.iter().map(String::as_str).collect()))
        .add_option(any(ratio::Column::Sex, filter.sexes.iter().map(|it| it.as_str()).collect()))
        .add_option(any(ratio::Column::Class, filter.classes.iter().map(|it| it.as_str()).collect()))
        .add_option(filter.reference.map(|it| ratio::Column::Reference.eq(it.as_str())))
        .add_option(filter.prefecture.map(|it| ratio::Column::Prefecture.eq(i32::from(it.get()))))
        .add_option(
            (!filter.areas.is_empty())
                .then(|| ratio::Column::AreaCode.is_in(filter.areas.iter().map(|it| i32::from(it.get())))),
        )
}
