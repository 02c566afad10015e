use domain::{AreaProfile, Error};
use sea_orm::entity::prelude::*;

use super::ratio::area;
use crate::rows;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "area_profile")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub area_code: i32,
    pub population: i64,
    pub under_15: i64,
    pub over_64: i64,
    pub neighbours: Json,
    pub source: String,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TryFrom<Model> for AreaProfile {
    type Error = Error;

    fn try_from(it: Model) -> Result<Self, Error> {
        let neighbours: Vec<i32> = rows::list("area_profile.neighbours", it.neighbours)?;
        Ok(Self {
            area: area(it.area_code)?,
            population: it.population.unsigned_abs(),
            under_15: it.under_15.unsigned_abs(),
            over_64: it.over_64.unsigned_abs(),
            neighbours: neighbours.into_iter().map(area).collect::<Result<_, _>>()?,
            source: it.source,
        })
    }
}
