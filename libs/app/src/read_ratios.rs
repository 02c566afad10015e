//! Pages of ratios, kept once they were asked for: a result set never changes.

use cache::{Cache, CacheKey, Found, Right};
use domain::{RatioRow, Result, SpaceId};
use serde::{Deserialize, Serialize};
use store::{RatioFilter, Store};

/// A page of ratios, each with its position in the result set.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RatioPage {
    /// What is on the page.
    pub rows: Vec<(u32, RatioRow)>,
    /// How many there are on all pages.
    pub total: u64,
    /// Whether more follow.
    pub has_next: bool,
}

/// One page of ratios of open data, in the order of the exported files, and where it was found.
///
/// The order in which a filter names its indicators or areas does not matter.
pub async fn page(
    store: &Store,
    cache: &Cache,
    filter: &RatioFilter,
    after: Option<u32>,
    first: u32,
) -> Result<(RatioPage, Found)> {
    let filter = canonical(filter.clone());
    let question = ("ratios", Asked::of(&filter), after, first);
    let key = CacheKey::new(SpaceId::PLATFORM, Right::Open, &[filter.result_set], &question);
    let read = async {
        let page = store.ratios(&filter, after, first).await?;
        Ok(RatioPage { rows: page.rows, total: page.total, has_next: page.has_next })
    };
    cache.get_or_compute(&key, read).await
}

/// The same ratios, said in the one way that is kept.
fn canonical(mut filter: RatioFilter) -> RatioFilter {
    fn once<T: Ord>(list: &mut Vec<T>) {
        list.sort();
        list.dedup();
    }
    once(&mut filter.indicators);
    once(&mut filter.sexes);
    once(&mut filter.areas);
    once(&mut filter.classes);
    filter
}

/// A filter without its result set, which the key names by itself.
#[derive(Serialize)]
struct Asked<'a> {
    indicators: &'a [String],
    sexes: &'a [domain::SexGroup],
    reference: Option<domain::Reference>,
    prefecture: Option<domain::PrefectureCode>,
    areas: &'a [domain::AreaCode],
    classes: &'a [domain::RatioClass],
}

impl<'a> Asked<'a> {
    fn of(it: &'a RatioFilter) -> Self {
        Self {
            indicators: &it.indicators,
            sexes: &it.sexes,
            reference: it.reference,
            prefecture: it.prefecture,
            areas: &it.areas,
            classes: &it.classes,
        }
    }
}

#[cfg(test)]
mod tests {
    use domain::{AreaCode, ResultSetId, SexGroup};

    use super::*;

    #[test]
    fn the_order_of_a_filter_does_not_matter() {
        let area = |code| AreaCode::new(code).expect("code");
        let all = RatioFilter::all(ResultSetId::new());
        let one = RatioFilter {
            areas: vec![area(2601), area(2602), area(2601)],
            sexes: vec![SexGroup::Both, SexGroup::Male],
            ..all.clone()
        };
        let other =
            RatioFilter { areas: vec![area(2602), area(2601)], sexes: vec![SexGroup::Male, SexGroup::Both], ..all };
        assert_eq!(canonical(one), canonical(other));
    }
}
