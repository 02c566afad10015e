//! `ratio.variance`, `prevalence`, `area_profile`: what comparing areas and prefectures needs. Open data, of no tenant.

use sea_orm_migration::prelude::*;

use crate::columns::{belongs, integer, json, long, maybe, text, uuid};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Result sets that were made before stay without it: a result set never changes.
        let variance = Table::alter().table("ratio").add_column(ColumnDef::new("variance").double()).to_owned();
        manager.alter_table(variance).await?;
        let prevalence = Table::create()
            .table("prevalence")
            .col(uuid("result_set_id"))
            .col(long("position"))
            .col(integer("fiscal_year"))
            .col(text("indicator"))
            .col(text("sex"))
            // 0 is the nation: the 47 prefectures together, 判別不可 left out.
            .col(integer("prefecture"))
            .col(maybe(long("examined")))
            .col(maybe(long("observed")))
            .primary_key(Index::create().col("result_set_id").col("position"))
            .foreign_key(&mut belongs("prevalence", "result_set_id", "result_set"))
            .to_owned();
        let area_profile = Table::create()
            .table("area_profile")
            .col(integer("area_code").primary_key().take())
            .col(long("population"))
            .col(long("under_15"))
            .col(long("over_64"))
            .col(json("neighbours"))
            .col(text("source"))
            .to_owned();
        for table in [prevalence, area_profile] {
            manager.create_table(table).await?;
        }
        let db = manager.get_connection();
        for index in [
            "create index prevalence_indicator on prevalence (result_set_id, indicator)",
            // A map is read in one stroke: one indicator, sex and reference over all areas.
            "create index ratio_map on ratio (result_set_id, indicator, reference, sex)",
        ] {
            db.execute_unprepared(index).await?;
        }
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
