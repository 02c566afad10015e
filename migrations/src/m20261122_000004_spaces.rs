//! `space`, `space_link`, `council`, `council_space`, `paper`, `checklist`: the rooms, what lies below what in which
//! years, and what is in them from the first day.

use sea_orm_migration::{prelude::*, sea_orm::DbBackend};

use crate::columns::{belongs, day, flag, id, integer, maybe, text, time, uuid};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        for table in [space(), space_link(), council()] {
            manager.create_table(table).await?;
        }
        db.execute_unprepared("create unique index council_owned on council (id, space_id)").await?;
        for table in [council_space(), paper(), checklist()] {
            manager.create_table(table).await?;
        }
        for index in [
            "create unique index space_key on space (kind, code)",
            "create index space_link_child on space_link (child_id, parent_id)",
            "create index council_owner on council (space_id, id)",
            "create index council_space_space on council_space (space_id, council_id)",
            "create index paper_council on paper (council_id, id)",
            "create unique index checklist_once on checklist (space_id, list, fiscal_year)",
            // The platform's own room; the code of a body is never empty.
            "insert into space (id, kind, code, name, health_centre_city, created_at, settled_at) values \
             ('00000000-0000-0000-0000-000000000000', 'platform', '', 'Renkei', false, '2026-01-01T00:00:00+00:00', '2026-01-01T00:00:00+00:00')",
        ] {
            // SQLite keeps identifiers as 16 bytes.
            let index = match manager.get_database_backend() {
                DbBackend::Sqlite => index.replace("'00000000-0000-0000-0000-000000000000'", "zeroblob(16)"),
                _ => index.to_owned(),
            };
            db.execute_unprepared(&index).await?;
        }
        Ok(())
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn space() -> TableCreateStatement {
    Table::create()
        .table("space")
        .col(id())
        .col(text("kind"))
        // `26`, `7:2601` (medical plan and area) or `26103`.
        .col(text("code"))
        .col(maybe(integer("prefecture")))
        .col(text("name"))
        .col(flag("health_centre_city"))
        .col(time("created_at"))
        // When its first administrator came; until then the space above may invite another one.
        .col(maybe(time("settled_at")))
        .check(Expr::cust("kind in ('platform', 'prefecture', 'area', 'municipality')"))
        .check(Expr::cust("(kind = 'platform') = (prefecture is null)"))
        .check(Expr::cust("prefecture between 1 and 47"))
        .check(Expr::cust("length(name) between 1 and 100"))
        .to_owned()
}

fn space_link() -> TableCreateStatement {
    Table::create()
        .table("space_link")
        .col(uuid("parent_id"))
        .col(uuid("child_id"))
        .col(day("valid_from"))
        // Its last day.
        .col(maybe(day("valid_to")))
        .primary_key(Index::create().col("parent_id").col("child_id").col("valid_from"))
        .foreign_key(&mut belongs("space_link", "parent_id", "space"))
        .foreign_key(&mut belongs("space_link", "child_id", "space"))
        .check(Expr::cust("parent_id <> child_id"))
        .check(Expr::cust("valid_to >= valid_from"))
        .to_owned()
}

fn council() -> TableCreateStatement {
    Table::create()
        .table("council")
        .col(id())
        .col(uuid("space_id"))
        .col(text("name"))
        .col(time("created_at"))
        .foreign_key(&mut belongs("council", "space_id", "space"))
        .check(Expr::cust("length(name) between 1 and 100"))
        .to_owned()
}

/// The other spaces that take part in a joint council.
fn council_space() -> TableCreateStatement {
    Table::create()
        .table("council_space")
        .col(uuid("council_id"))
        .col(uuid("space_id"))
        // That of the council, held by the key: here so that a policy can tell without asking the other table.
        .col(uuid("owner_id"))
        .primary_key(Index::create().col("council_id").col("space_id"))
        .foreign_key(
            ForeignKey::create()
                .from_tbl("council_space")
                .from_col("council_id")
                .from_col("owner_id")
                .to_tbl("council")
                .to_col("id")
                .to_col("space_id")
                .on_delete(ForeignKeyAction::Cascade),
        )
        .foreign_key(&mut belongs("council_space", "space_id", "space"))
        .foreign_key(&mut belongs("council_space", "owner_id", "space"))
        .check(Expr::cust("space_id <> owner_id"))
        .to_owned()
}

fn paper() -> TableCreateStatement {
    Table::create()
        .table("paper")
        .col(id())
        .col(uuid("council_id"))
        .col(uuid("space_id"))
        .col(text("title"))
        .col(text("body"))
        .col(time("created_at"))
        .foreign_key(&mut belongs("paper", "council_id", "council"))
        .foreign_key(&mut belongs("paper", "space_id", "space"))
        .check(Expr::cust("length(title) between 1 and 200"))
        .check(Expr::cust("length(body) <= 100000"))
        .to_owned()
}

fn checklist() -> TableCreateStatement {
    Table::create()
        .table("checklist")
        .col(id())
        .col(uuid("space_id"))
        .col(text("list"))
        .col(integer("fiscal_year"))
        // The first day of the fiscal year: whoever was above the space then sees it.
        .col(day("as_of"))
        .col(time("created_at"))
        .foreign_key(&mut belongs("checklist", "space_id", "space"))
        .check(Expr::cust("list in ('prefecture', 'area_l1_to_l2', 'area_l2_to_l3')"))
        .to_owned()
}
