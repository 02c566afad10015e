use domain::{DatasetId, FiscalYear};
use sea_orm::entity::prelude::*;

use crate::Dataset;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "dataset")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub fiscal_year: i32,
    pub input_hash: String,
    pub file: String,
    pub file_sha256: String,
    pub cells: i64,
    pub masked_cells: i64,
    pub synthetic: bool,
    pub created_at: DateTimeUtc,
    pub imported_at: DateTimeUtc,
}

impl ActiveModelBehavior for ActiveModel {}

impl From<Model> for Dataset {
    fn from(it: Model) -> Self {
        Self {
            id: DatasetId(it.id),
            fiscal_year: FiscalYear(u16::try_from(it.fiscal_year).unwrap_or(0)),
            input_hash: it.input_hash,
            file: it.file,
            file_sha256: it.file_sha256,
            cells: it.cells.unsigned_abs(),
            masked_cells: it.masked_cells.unsigned_abs(),
            synthetic: it.synthetic,
            created_at: it.created_at,
        }
    }
}
