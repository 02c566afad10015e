//! `result_set`, `ratio`, `current_result_set`: what was computed, and which of it is shown. Open data, of no tenant.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(result_set()).await?;
        manager.create_table(ratio()).await?;
        manager.create_table(current_result_set()).await?;
        let db = manager.get_connection();
        db.execute_unprepared("create index result_set_year on result_set (fiscal_year, id)").await?;
        db.execute_unprepared("create index ratio_area on ratio (result_set_id, indicator, area_code)").await?;
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn result_set() -> TableCreateStatement {
    Table::create()
        .table("result_set")
        .col(ColumnDef::new("id").uuid().not_null().primary_key())
        .col(ColumnDef::new("fiscal_year").integer().not_null())
        .col(ColumnDef::new("dataset_id").uuid().not_null())
        .col(ColumnDef::new("input_hash").text().not_null().unique_key())
        .col(ColumnDef::new("method").text().not_null())
        .col(ColumnDef::new("method_version").text().not_null())
        .col(ColumnDef::new("rows_sha256").text().not_null())
        .col(ColumnDef::new("row_count").big_integer().not_null())
        .col(ColumnDef::new("created_at").timestamp_with_time_zone().not_null())
        // The rows were computed from it: it stays as long as they do.
        .foreign_key(ForeignKey::create().from("result_set", "dataset_id").to("dataset", "id"))
        .check(Expr::cust("method in ('score', 'poisson')"))
        .to_owned()
}

fn ratio() -> TableCreateStatement {
    Table::create()
        .table("ratio")
        .col(ColumnDef::new("result_set_id").uuid().not_null())
        .col(ColumnDef::new("position").big_integer().not_null())
        .col(ColumnDef::new("fiscal_year").integer().not_null())
        .col(ColumnDef::new("indicator").text().not_null())
        .col(ColumnDef::new("sex").text().not_null())
        .col(ColumnDef::new("reference").text().not_null())
        .col(ColumnDef::new("prefecture").integer().not_null())
        .col(ColumnDef::new("area_code").integer().not_null())
        .col(ColumnDef::new("area_name").text().not_null())
        .col(ColumnDef::new("examined").double())
        .col(ColumnDef::new("observed").big_integer())
        .col(ColumnDef::new("observed_low").big_integer().not_null())
        .col(ColumnDef::new("observed_high").big_integer())
        .col(ColumnDef::new("expected").double())
        .col(ColumnDef::new("expected_low").double())
        .col(ColumnDef::new("expected_high").double())
        .col(ColumnDef::new("ratio").double())
        .col(ColumnDef::new("ratio_low").double())
        .col(ColumnDef::new("ratio_high").double())
        .col(ColumnDef::new("lower95").double())
        .col(ColumnDef::new("upper95").double())
        .col(ColumnDef::new("class").text().not_null())
        .col(ColumnDef::new("masked_share").double().not_null())
        .col(ColumnDef::new("method").text().not_null())
        .primary_key(Index::create().col("result_set_id").col("position"))
        .foreign_key(result_set_key().from("ratio", "result_set_id"))
        .check(Expr::cust("sex in ('male', 'female', 'both')"))
        .check(Expr::cust("reference in ('prefecture', 'nation')"))
        .check(Expr::cust("prefecture between 1 and 47"))
        .check(Expr::cust("class in ('有意に高い', '高い', '低い', '有意に低い', '判定不能')"))
        .to_owned()
}

fn current_result_set() -> TableCreateStatement {
    Table::create()
        .table("current_result_set")
        .col(ColumnDef::new("fiscal_year").integer().not_null().primary_key())
        .col(ColumnDef::new("result_set_id").uuid().not_null())
        .foreign_key(ForeignKey::create().from("current_result_set", "result_set_id").to("result_set", "id"))
        .to_owned()
}

fn result_set_key() -> ForeignKeyCreateStatement {
    ForeignKey::create().to("result_set", "id").on_delete(ForeignKeyAction::Cascade).to_owned()
}
