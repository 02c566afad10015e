//! Which findings of an area stand out.

use compare::{Input, Issues};
use domain::{Area, Error, Result, ResultSetId, text::fold};
use store::{RatioFilter, Store};

use super::{Maps, all};

/// The findings of an area in the newest year that has ratios of it, with the result set they are of. None where no year has.
///
/// Codes of areas are reused by later plans: a year in which the code means an area of another name is not the year.
pub async fn issues(store: &Store, maps: &Maps, area: &Area) -> Result<Option<(ResultSetId, Issues)>> {
    let mut shown: Vec<_> = store.editions().await?.into_iter().filter_map(|(_, _, set)| set).collect();
    shown.sort_by_key(|it| std::cmp::Reverse(it.fiscal_year));
    let mut rows = Vec::new();
    let mut newest = None;
    for set in &shown {
        let filter = RatioFilter { areas: vec![area.code], ..RatioFilter::all(set.id) };
        let found = all(store, &filter).await?;
        let is_the_area = found.iter().any(|it| fold(&it.area_name) == fold(&area.name));
        if is_the_area && newest.is_none() {
            newest = Some((set.id, set.fiscal_year));
        }
        rows.extend(found);
    }
    let Some((set, year)) = newest else { return Ok(None) };
    let nation = maps.nation(store, set).await?;
    let figures: Vec<_> = nation.values().filter_map(|it| it.of(area.code)).collect();
    let input = Input { area: area.code, year, rows: &rows, figures: &figures };
    Ok(Some((set, compare::issues(&input).map_err(Error::internal)?)))
}
