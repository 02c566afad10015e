//! `answer`, `record`, `shared_record`, `record_words`, `example`, `publication`, `correction`: the council's year.

use sea_orm_migration::{prelude::*, sea_orm::DbBackend};

use crate::columns::{belongs, day, flag, id, integer, json, long, maybe, text, time, uuid};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        // What the spaces above see of a list: made anew whenever one of its answers changes.
        let shared = Table::alter().table("checklist").add_column(maybe(json("shared"))).to_owned();
        manager.alter_table(shared).await?;
        db.execute_unprepared("create unique index checklist_owned on checklist (id, space_id)").await?;
        manager.create_table(answer()).await?;
        manager.create_table(record()).await?;
        db.execute_unprepared("create unique index record_owned on record (id, space_id)").await?;
        for table in [shared_record(), example(), publication(), correction()] {
            manager.create_table(table).await?;
        }
        for index in [
            "create unique index answer_once on answer (checklist_id, item)",
            "create index answer_space on answer (space_id, checklist_id)",
            "create unique index record_once on record (space_id, kind, key) where key is not null and removed_at is null",
            "create index record_year on record (space_id, kind, fiscal_year, id)",
            "create index shared_record_year on shared_record (space_id, fiscal_year)",
            "create index example_parent on example (parent_id, item)",
            "create unique index publication_once on publication (space_id, fiscal_year)",
            "create unique index correction_once on correction (space_id, catalogue, name)",
            "create index checklist_year on checklist (fiscal_year, space_id)",
        ] {
            db.execute_unprepared(index).await?;
        }
        for statement in words(manager.get_database_backend()) {
            db.execute_unprepared(statement).await?;
        }
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn answer() -> TableCreateStatement {
    Table::create()
        .table("answer")
        .col(id())
        .col(uuid("space_id"))
        .col(uuid("checklist_id"))
        // An id of the handbook's, or `local:` and the id of an adaptation.
        .col(text("item"))
        .col(text("status"))
        .col(maybe(day("start")))
        .col(text("owner"))
        .col(text("reason"))
        .col(text("note"))
        .col(text("narrative"))
        .col(maybe(long("number")))
        .col(json("links"))
        // The status of the year before, where the list was carried over.
        .col(maybe(text("previous")))
        // What an officer said of the answer that the records propose.
        .col(maybe(text("stance")))
        .col(text("stance_reason"))
        .col(integer("version"))
        .col(maybe(time("answered_at")))
        .col(time("updated_at"))
        .col(maybe(uuid("updated_by")))
        .foreign_key(
            ForeignKey::create()
                .from_tbl("answer")
                .from_col("checklist_id")
                .from_col("space_id")
                .to_tbl("checklist")
                .to_col("id")
                .to_col("space_id")
                .on_delete(ForeignKeyAction::Cascade),
        )
        .check(Expr::cust("status in ('unanswered', 'not_yet', 'started', 'done', 'not_applicable')"))
        .check(Expr::cust("stance in ('confirmed', 'contradicted')"))
        .check(Expr::cust("length(note) <= 10000 and length(narrative) <= 10000 and length(reason) <= 10000"))
        .check(Expr::cust("version >= 1"))
        .to_owned()
}

fn record() -> TableCreateStatement {
    Table::create()
        .table("record")
        .col(id())
        .col(uuid("space_id"))
        .col(maybe(uuid("council_id")))
        .col(text("kind"))
        .col(integer("fiscal_year"))
        // Where there is only one of its kind: what it is the only one for.
        .col(maybe(text("key")))
        .col(json("content"))
        .col(integer("version"))
        .col(time("created_at"))
        .col(time("updated_at"))
        .col(maybe(uuid("updated_by")))
        .col(maybe(time("removed_at")))
        .foreign_key(&mut belongs("record", "space_id", "space"))
        .foreign_key(&mut belongs("record", "council_id", "council"))
        .check(Expr::cust("version >= 1"))
        .to_owned()
}

fn shared_record() -> TableCreateStatement {
    Table::create()
        .table("shared_record")
        // That of the record.
        .col(id())
        .col(uuid("space_id"))
        .col(text("kind"))
        .col(integer("fiscal_year"))
        // The first day of the fiscal year: whoever was above the space then sees it.
        .col(day("as_of"))
        .col(json("content"))
        .col(time("updated_at"))
        .foreign_key(
            ForeignKey::create()
                .from_tbl("shared_record")
                .from_col("id")
                .from_col("space_id")
                .to_tbl("record")
                .to_col("id")
                .to_col("space_id")
                .on_delete(ForeignKeyAction::Cascade),
        )
        .to_owned()
}

/// Items that a space has moved, shown to the spaces beside it because it agreed.
fn example() -> TableCreateStatement {
    Table::create()
        .table("example")
        .col(id())
        .col(uuid("space_id"))
        .col(uuid("parent_id"))
        .col(text("name"))
        .col(text("item"))
        .col(integer("fiscal_year"))
        .col(day("as_of"))
        .col(maybe(text("previous")))
        .foreign_key(&mut belongs("example", "space_id", "space"))
        .foreign_key(&mut belongs("example", "parent_id", "space"))
        .to_owned()
}

/// What a prefecture tells the nation: counts, and nothing of a single area.
fn publication() -> TableCreateStatement {
    Table::create()
        .table("publication")
        .col(id())
        .col(uuid("space_id"))
        .col(integer("fiscal_year"))
        .col(text("name"))
        .col(json("content"))
        .col(time("published_at"))
        .foreign_key(&mut belongs("publication", "space_id", "space"))
        .to_owned()
}

/// Words of the shipped catalogues, corrected by the platform's operator.
fn correction() -> TableCreateStatement {
    Table::create()
        .table("correction")
        .col(id())
        .col(uuid("space_id"))
        .col(text("catalogue"))
        .col(text("name"))
        .col(text("ja"))
        .col(text("en"))
        .col(flag("verified"))
        .col(text("source"))
        .col(time("updated_at"))
        .foreign_key(&mut belongs("correction", "space_id", "space"))
        .to_owned()
}

/// The index of Japanese words: every single character and every pair of neighbours stands there as a word of its own. On
/// PostgreSQL the index is asked by a function with its owner's rights, which looks at one space only: under row-level
/// security the index could not be used, since its operator may tell what it compares.
fn words(backend: DbBackend) -> &'static [&'static str] {
    match backend {
        DbBackend::Postgres => &[
            "create table record_words (record_id uuid primary key references record (id) on delete cascade, \
             space_id uuid not null references space (id) on delete cascade, words text not null)",
            "create function renkei_words(words text) returns text[] immutable strict parallel safe language sql as \
             $$ select string_to_array(words, ' ') $$",
            "create index record_words_words on record_words using gin (renkei_words(words))",
            "create function renkei_search(wanted text) returns setof uuid stable security definer \
             set search_path = public, pg_temp language sql as \
             $$ select w.record_id from record_words w where renkei_words(w.words) @> renkei_words(wanted) \
                and w.space_id = nullif(current_setting('renkei.space', true), '')::uuid \
                and nullif(current_setting('renkei.councils', true), '') is null $$",
        ],
        _ => &[
            "create virtual table record_words using fts5(record_id unindexed, space_id unindexed, words, tokenize = 'unicode61')",
            "create trigger record_words_gone after delete on record begin \
             delete from record_words where record_id = old.id; end",
        ],
    }
}
