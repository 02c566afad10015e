use domain::{AreaCode, Error, FiscalYear, PrefectureCode, RatioClass, RatioMethod, RatioRow, Reference, SexGroup};
use sea_orm::entity::prelude::*;

use crate::fault::unreadable;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "ratio")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub result_set_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub position: i64,
    pub fiscal_year: i32,
    pub indicator: String,
    pub sex: String,
    pub reference: String,
    pub prefecture: i32,
    pub area_code: i32,
    pub area_name: String,
    pub examined: Option<f64>,
    pub observed: Option<i64>,
    pub observed_low: i64,
    pub observed_high: Option<i64>,
    pub expected: Option<f64>,
    pub expected_low: Option<f64>,
    pub expected_high: Option<f64>,
    pub ratio: Option<f64>,
    pub ratio_low: Option<f64>,
    pub ratio_high: Option<f64>,
    pub lower95: Option<f64>,
    pub upper95: Option<f64>,
    pub class: String,
    pub masked_share: f64,
    pub method: String,
    pub variance: Option<f64>,
}

impl ActiveModelBehavior for ActiveModel {}

impl TryFrom<Model> for RatioRow {
    type Error = Error;

    fn try_from(it: Model) -> Result<Self, Error> {
        Ok(Self {
            fiscal_year: FiscalYear(u16::try_from(it.fiscal_year).unwrap_or(0)),
            indicator: it.indicator,
            sex: SexGroup::parse(&it.sex).ok_or_else(|| unreadable("ratio.sex", &it.sex))?,
            reference: Reference::parse(&it.reference).ok_or_else(|| unreadable("ratio.reference", &it.reference))?,
            prefecture: u8::try_from(it.prefecture)
                .ok()
                .and_then(PrefectureCode::new)
                .ok_or_else(|| unreadable("ratio.prefecture", it.prefecture))?,
            area: area(it.area_code)?,
            area_name: it.area_name,
            examined: it.examined,
            observed: it.observed.map(i64::unsigned_abs),
            observed_low: it.observed_low.unsigned_abs(),
            observed_high: it.observed_high.map(i64::unsigned_abs),
            expected: it.expected,
            expected_low: it.expected_low,
            expected_high: it.expected_high,
            ratio: it.ratio,
            ratio_low: it.ratio_low,
            ratio_high: it.ratio_high,
            lower95: it.lower95,
            upper95: it.upper95,
            class: RatioClass::parse(&it.class).ok_or_else(|| unreadable("ratio.class", &it.class))?,
            masked_share: it.masked_share,
            method: RatioMethod::parse(&it.method).ok_or_else(|| unreadable("ratio.method", &it.method))?,
            variance: it.variance,
        })
    }
}

/// Reads the column `area_code`.
pub(crate) fn area(code: i32) -> Result<AreaCode, Error> {
    u16::try_from(code).ok().and_then(AreaCode::new).ok_or_else(|| unreadable("ratio.area_code", code))
}
