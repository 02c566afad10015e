//! `dataset`, `source_file`, `dataset_item`: what was imported, from which files, and what is in it. Open data, of no tenant.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(dataset()).await?;
        manager.create_table(source_file()).await?;
        manager.create_table(dataset_item()).await?;
        let db = manager.get_connection();
        db.execute_unprepared("create index dataset_year on dataset (fiscal_year, imported_at)").await?;
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn dataset() -> TableCreateStatement {
    Table::create()
        .table("dataset")
        .col(ColumnDef::new("id").uuid().not_null().primary_key())
        .col(ColumnDef::new("fiscal_year").integer().not_null())
        .col(ColumnDef::new("input_hash").text().not_null().unique_key())
        .col(ColumnDef::new("file").text().not_null())
        .col(ColumnDef::new("file_sha256").text().not_null())
        .col(ColumnDef::new("cells").big_integer().not_null())
        .col(ColumnDef::new("masked_cells").big_integer().not_null())
        .col(ColumnDef::new("synthetic").boolean().not_null())
        .col(ColumnDef::new("created_at").timestamp_with_time_zone().not_null())
        // Moves when the same files are imported again: the year's dataset is the one imported last.
        .col(ColumnDef::new("imported_at").timestamp_with_time_zone().not_null())
        .check(Expr::cust("masked_cells >= 0 and masked_cells <= cells"))
        .to_owned()
}

fn source_file() -> TableCreateStatement {
    Table::create()
        .table("source_file")
        .col(ColumnDef::new("dataset_id").uuid().not_null())
        .col(ColumnDef::new("position").integer().not_null())
        .col(ColumnDef::new("name").text().not_null())
        .col(ColumnDef::new("sha256").text().not_null())
        .col(ColumnDef::new("status").text().not_null())
        .col(ColumnDef::new("sheet").text())
        .col(ColumnDef::new("item").text())
        .col(ColumnDef::new("question").integer())
        .col(ColumnDef::new("level").text())
        .col(ColumnDef::new("item_group").text())
        .col(ColumnDef::new("messages").json_binary().not_null())
        .primary_key(Index::create().col("dataset_id").col("position"))
        .foreign_key(dataset_key().from("source_file", "dataset_id"))
        .check(Expr::cust("status in ('imported', 'warned', 'refused')"))
        .check(Expr::cust("level in ('prefecture', 'area')"))
        .check(Expr::cust("item_group in ('all', 'detailed')"))
        .to_owned()
}

fn dataset_item() -> TableCreateStatement {
    Table::create()
        .table("dataset_item")
        .col(ColumnDef::new("dataset_id").uuid().not_null())
        .col(ColumnDef::new("position").integer().not_null())
        .col(ColumnDef::new("item").text())
        .col(ColumnDef::new("question").integer())
        .col(ColumnDef::new("wording").text().not_null())
        .col(ColumnDef::new("unit").text().not_null())
        .col(ColumnDef::new("item_group").text().not_null())
        .col(ColumnDef::new("mask_rule").text().not_null())
        .col(ColumnDef::new("classes").json_binary().not_null())
        .col(ColumnDef::new("levels").json_binary().not_null())
        .primary_key(Index::create().col("dataset_id").col("position"))
        .foreign_key(dataset_key().from("dataset_item", "dataset_id"))
        .check(Expr::cust("item_group in ('all', 'detailed')"))
        .to_owned()
}

fn dataset_key() -> ForeignKeyCreateStatement {
    ForeignKey::create().to("dataset", "id").on_delete(ForeignKeyAction::Cascade).to_owned()
}
