//! `calendar_feed`, `digest_choice`, `webhook`: how people and programs hear of the council's year.

use sea_orm_migration::prelude::*;

use crate::columns::{belongs, bytes, day, flag, id, integer, json, long, maybe, text, time, uuid};

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
            .foreign_key(&mut belongs("calendar_feed", "space_id", "space"))
            .foreign_key(&mut belongs("calendar_feed", "account_id", "account"))
            .to_owned();
        let digest_choice = Table::create()
            .table("digest_choice")
            .col(id())
            .col(uuid("space_id"))
            .col(uuid("account_id"))
            // What the person chose; without a choice the role decides.
            .col(maybe(flag("wanted")))
            // The day of the last letter: a second run within a week sends nothing.
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
            // The number of the last entry of the audit trail that was delivered, or passed over.
            .col(long("cursor"))
            // Whoever delivers holds the hook until then.
            .col(maybe(time("claimed_until")))
            // In a row.
            .col(integer("failures"))
            .col(maybe(time("retry_at")))
            .col(maybe(time("delivered_at")))
            .col(text("failure"))
            .foreign_key(&mut belongs("webhook", "space_id", "space"))
            .to_owned();
        for table in [calendar_feed, digest_choice, webhook] {
            manager.create_table(table).await?;
        }
        let db = manager.get_connection();
        for index in [
            "create unique index calendar_feed_once on calendar_feed (space_id, account_id)",
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
