//! Ratios as a table, with the columns of the exported CSV.

use domain::RatioRow;
use polars::prelude::*;

/// One row per ratio; absent figures are null.
pub(crate) fn ratio_frame(rows: &[RatioRow]) -> PolarsResult<DataFrame> {
    let words = |name: &str, of: fn(&RatioRow) -> &str| {
        StringChunked::from_iter_values(name.into(), rows.iter().map(of)).into_column()
    };
    let figure = |name: &str, of: fn(&RatioRow) -> Option<f64>| {
        Column::new(name.into(), rows.iter().map(of).collect::<Vec<_>>())
    };
    let people = |name: &str, of: fn(&RatioRow) -> Option<u64>| {
        Column::new(name.into(), rows.iter().map(of).collect::<Vec<_>>())
    };
    let years: Vec<u32> = rows.iter().map(|it| u32::from(it.fiscal_year.0)).collect();
    let codes: Vec<String> = rows.iter().map(|it| it.area.to_string()).collect();
    DataFrame::new_infer_height(vec![
        Column::new("fiscal_year".into(), years),
        words("indicator", |it| &it.indicator),
        words("sex", |it| it.sex.as_str()),
        words("reference", |it| it.reference.as_str()),
        words("prefecture", |it| &it.prefecture.prefecture().name.ja),
        Column::new("area_code".into(), codes),
        words("area", |it| &it.area_name),
        people("observed", |it| it.observed),
        people("observed_low", |it| Some(it.observed_low)),
        people("observed_high", |it| it.observed_high),
        figure("expected", |it| it.expected),
        figure("expected_low", |it| it.expected_low),
        figure("expected_high", |it| it.expected_high),
        figure("ratio", |it| it.ratio),
        figure("ratio_low", |it| it.ratio_low),
        figure("ratio_high", |it| it.ratio_high),
        figure("lower95", |it| it.lower95),
        figure("upper95", |it| it.upper95),
        words("class", |it| it.class.as_str()),
        figure("masked_share", |it| Some(it.masked_share)),
        words("method", |it| it.method.as_str()),
        figure("variance", |it| it.variance),
    ])
}
