//! `audit_entry`: who did what, when, from where, in which space. Append-only: see `visibility` for who may do what to it.

use sea_orm_migration::prelude::*;

use crate::columns::{belongs, bytes, long, maybe, text, time, uuid};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let audit_entry = Table::create()
            .table("audit_entry")
            .col(uuid("space_id"))
            // 1, 2, 3 … within the space.
            .col(long("number"))
            .col(time("at"))
            .col(text("actor"))
            .col(text("action"))
            .col(text("subject"))
            .col(maybe(text("address")))
            .col(text("detail"))
            // Digest of the entry before, and of this one with it.
            .col(bytes("previous"))
            .col(bytes("digest"))
            .primary_key(Index::create().col("space_id").col("number"))
            .foreign_key(&mut belongs("audit_entry", "space_id", "space"))
            .check(Expr::cust("number >= 1"))
            .to_owned();
        manager.create_table(audit_entry).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
