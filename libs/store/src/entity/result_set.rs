use domain::{DatasetId, Error, FiscalYear, RatioMethod, ResultSetId};
use sea_orm::entity::prelude::*;

use crate::{ResultSet, fault::unreadable};

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "result_set")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub fiscal_year: i32,
    pub dataset_id: Uuid,
    pub input_hash: String,
    pub method: String,
    pub method_version: String,
    pub rows_sha256: String,
    pub row_count: i64,
    pub created_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// With the result sets that are shown now.
    pub(crate) fn read(self, shown: &[Uuid]) -> Result<ResultSet, Error> {
        Ok(ResultSet {
            id: ResultSetId(self.id),
            fiscal_year: FiscalYear(u16::try_from(self.fiscal_year).unwrap_or(0)),
            dataset: DatasetId(self.dataset_id),
            input_hash: self.input_hash,
            method: RatioMethod::parse(&self.method).ok_or_else(|| unreadable("result_set.method", &self.method))?,
            method_version: self.method_version,
            rows_sha256: self.rows_sha256,
            row_count: self.row_count.unsigned_abs(),
            created_at: self.created_at,
            current: shown.contains(&self.id),
        })
    }
}
