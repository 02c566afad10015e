//! `calendar_feed`, `digest_choice`, `webhook`: how people and programs hear of the council's year.

use sea_orm_migration::prelude::*;

use crate::columns::{belongs, bytes, day, flag, id, json, maybe, text, time, uuid};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let calendar_feed = Table::create()
            .table("calendar_feed")
            .col(id())
            .col(uuid("space_id"))
            .col(uuid("account_id"))
            .col(bytes("digest").unique_key().take())
            .col(time("created_at"))
            .col(maybe(time("revoked_at")))
            .foreign_key(&mut belongs("calendar_feed", "space_id", "space"))
            .foreign_key(&mut belongs("calendar_feed", "account_id", "account"))
            .to_owned();
        let digest_choice = Table::create()
            .table("digest_choice")
            .col(id())
            .col(uuid("space_id"))
            .col(uuid("account_id"))
            .col(flag("wanted"))
            // The day of the last letter: a second run on one day sends nothing.
            .col(maybe(day("sent_on")))
            .foreign_key(&mut belongs("digest_choice", "space_id", "space"))
            .foreign_key(&mut belongs("digest_choice", "account_id", "account"))
            .to_owned();
        let webhook = Table::create()
            .table("webhook")
            .col(id())
            .col(uuid("space_id"))
            .col(text("url"))
            // Sealed.
            .col(bytes("secret"))
            .col(json("events"))
            .col(time("created_at"))
            .col(maybe(time("delivered_at")))
            .col(text("failure"))
            .foreign_key(&mut belongs("webhook", "space_id", "space"))
            .to_owned();
        for table in [calendar_feed, digest_choice, webhook] {
            manager.create_table(table).await?;
        }
        let db = manager.get_connection();
        for index in [
            "create index calendar_feed_space on calendar_feed (space_id, account_id)",
            "create unique index digest_choice_once on digest_choice (space_id, account_id)",
            "create index webhook_space on webhook (space_id, id)",
        ] {
            db.execute_unprepared(index).await?;
        }
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
