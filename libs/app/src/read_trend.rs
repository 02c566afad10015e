//! One ratio over the years, and where no line may be drawn.

use cache::{Cache, CacheKey, Found, Right};
use domain::{
    Area, FiscalYear, Indicator, RatioRow, Reference, Result, ResultSetId, SexGroup, SpaceId, Text, area::plan_of,
    text::fold,
};
use serde::{Deserialize, Serialize};
use store::{RatioFilter, Store};

/// A ratio of one year, and the result set it comes from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TrendPoint {
    /// The result set shown for the year.
    pub result_set: ResultSetId,
    /// The ratio.
    pub row: RatioRow,
}

/// A place where no line may be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrendBreak {
    /// The first year after it.
    pub before: FiscalYear,
    /// Why.
    pub because: Text,
}

/// The ratios of one area over all years that have a result set, oldest first, and where they were found.
///
/// Codes of areas are reused by later plans: a year in which the code means an area of another name is left out.
pub async fn trend(
    store: &Store,
    cache: &Cache,
    indicator: &Indicator,
    area: &Area,
    sex: SexGroup,
    reference: Reference,
) -> Result<(Vec<TrendPoint>, Found)> {
    let shown: Vec<_> = store.editions().await?.into_iter().filter_map(|(_, _, set)| set).collect();
    let sets: Vec<_> = shown.iter().map(|it| it.id).collect();
    let question = ("trend", &indicator.id, area.code, &area.name, sex, reference);
    let key = CacheKey::new(SpaceId::PLATFORM, Right::Open, &sets, &question);
    let read = async {
        let mut points = Vec::with_capacity(shown.len());
        // Set by set, not "what is shown now": the answer is kept under the names of these very sets.
        for set in shown.iter().filter(|it| indicator.series_of(it.fiscal_year).is_some()) {
            let filter = RatioFilter {
                indicators: vec![indicator.id.clone()],
                sexes: vec![sex],
                reference: Some(reference),
                areas: vec![area.code],
                ..RatioFilter::all(set.id)
            };
            let found = store.ratios(&filter, None, 1).await?.rows.into_iter().map(|(_, row)| row);
            let same_area = found.filter(|row| fold(&row.area_name) == fold(&area.name));
            points.extend(same_area.map(|row| TrendPoint { result_set: set.id, row }));
        }
        Ok(points)
    };
    cache.get_or_compute(&key, read).await
}

/// Where no line may be drawn between these years: at a change of the question or its classes, and at a new plan, under
/// which an area of the same name may have other borders. Years in order; one break a reason.
pub fn breaks(indicator: &Indicator, years: &[FiscalYear]) -> Vec<TrendBreak> {
    years.windows(2).flat_map(|pair| reasons(indicator, pair[0], pair[1])).collect()
}

fn reasons(indicator: &Indicator, from: FiscalYear, to: FiscalYear) -> Vec<TrendBreak> {
    let mut because = Vec::new();
    let series = indicator.series_of(to);
    if series != indicator.series_of(from) {
        let told = series.and_then(|at| indicator.series.get(at)).and_then(|it| it.because.clone());
        because.push(told.unwrap_or_else(|| Text::new("定義が変わったため", "the definition changed")));
    }
    if let (Some(old), Some(new)) = (plan_of(from), plan_of(to))
        && old != new
    {
        because.push(Text::new(
            format!("第{new}次医療計画で二次医療圏の区域が見直されたため"),
            format!("areas were redrawn under medical plan {new}"),
        ));
    }
    because.into_iter().map(|because| TrendBreak { before: to, because }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(indicator: &str, years: &[u16]) -> Vec<(u16, String)> {
        let indicator = domain::catalogue::indicator(indicator).expect("catalogue");
        let years: Vec<_> = years.iter().copied().map(FiscalYear).collect();
        breaks(indicator, &years).into_iter().map(|it| (it.before.0, it.because.en)).collect()
    }

    #[test]
    fn no_line_runs_through_a_changed_question_or_a_new_plan() {
        assert_eq!(broken("hba1c-8.0", &[2018, 2019, 2021]), []);
        assert_eq!(broken("hba1c-8.0", &[2023, 2024]), [(2024, "areas were redrawn under medical plan 8".to_owned())]);
        assert_eq!(broken("bmi-25", &[2016, 2017, 2018]), [(2018, "BMI classes changed in FY2018".to_owned())]);
    }
}
