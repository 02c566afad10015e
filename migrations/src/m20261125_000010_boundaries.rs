//! `boundary_sheet`: outlines for maps. Open data, of no tenant.

use sea_orm_migration::prelude::*;

use crate::columns::{integer, json, maybe, text};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let sheet = Table::create()
            .table("boundary_sheet")
            .col(text("level"))
            // 0 is the nation.
            .col(integer("prefecture"))
            .col(json("view_box"))
            .col(json("boxes"))
            .col(json("shapes"))
            .col(maybe(text("ground")))
            .col(text("source"))
            .primary_key(Index::create().col("level").col("prefecture"))
            .to_owned();
        manager.create_table(sheet).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
