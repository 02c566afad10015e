use domain::{Error, FiscalYear, PrefectureCode, Prevalence, SexGroup};
use sea_orm::entity::prelude::*;

use crate::fault::unreadable;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "prevalence")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub result_set_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub position: i64,
    pub fiscal_year: i32,
    pub indicator: String,
    pub sex: String,
    pub prefecture: i32,
    pub examined: Option<i64>,
    pub observed: Option<i64>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TryFrom<Model> for Prevalence {
    type Error = Error;

    fn try_from(it: Model) -> Result<Self, Error> {
        let place = u8::try_from(it.prefecture).map_err(|_| unreadable("prevalence.prefecture", it.prefecture))?;
        Ok(Self {
            fiscal_year: FiscalYear(u16::try_from(it.fiscal_year).unwrap_or(0)),
            indicator: it.indicator,
            sex: SexGroup::parse(&it.sex).ok_or_else(|| unreadable("prevalence.sex", &it.sex))?,
            // 0, the nation, is no code.
            prefecture: PrefectureCode::new(place),
            examined: it.examined.map(i64::unsigned_abs),
            observed: it.observed.map(i64::unsigned_abs),
        })
    }
}
