//! Brings a database up to date, whoever else tries the same at the same moment.

use sea_orm_migration::{
    MigratorTrait,
    sea_orm::{ConnectionTrait, Database, DatabaseConnection, DbBackend, DbErr, Statement, TransactionTrait},
};

use crate::{Migrator, policies, visibility::REGISTRY};

/// Any number that nobody else locks: "renkei" on a telephone.
const LOCK: i64 = 736_534;
/// Tables that hold no rows of anyone.
const BOOKKEEPING: [&str; 3] = ["seaql_migrations", "renkei_policies", "sqlite_sequence"];
/// What SQLite keeps behind the search index, which is in the registry itself.
const SEARCH_PARTS: &str = "record_words_";

/// Applies the steps that are missing, then the policies if the registry has changed; none missing is no error. Needs the
/// owner of the database. A table without a visibility class is an error.
///
/// PostgreSQL lets one program through at a time. SQLite has no such lock: there the one that comes second may fail, and
/// the caller looks again with [`is_current`].
pub async fn up(db: &DatabaseConnection) -> Result<(), DbErr> {
    if db.get_database_backend() != DbBackend::Postgres {
        Migrator::up(db, None).await?;
        return every_table_has_a_class(db, "select name from sqlite_master where type = 'table'").await;
    }
    // The lock lives as long as this transaction, also when the program dies in the middle.
    let lock = db.begin().await?;
    lock.execute_unprepared(&format!("select pg_advisory_xact_lock({LOCK})")).await?;
    Migrator::up(db, None).await?;
    let tables = "select table_name::text as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'";
    every_table_has_a_class(&lock, tables).await?;
    protect(&lock).await?;
    lock.commit().await
}

/// As [`up`], for a program that has no connection of its own.
pub async fn up_at(url: &str) -> Result<(), DbErr> {
    let db = Database::connect(url).await?;
    up(&db).await?;
    db.close().await
}

/// Whether no step is missing; an error where the database cannot be read. Needs no right but to read.
pub async fn is_current(db: &DatabaseConnection) -> Result<bool, DbErr> {
    let backend = db.get_database_backend();
    let there = match backend {
        DbBackend::Postgres => "select 1 as one where to_regclass('seaql_migrations') is not null",
        _ => "select 1 as one from sqlite_master where name = 'seaql_migrations'",
    };
    if db.query_one_raw(Statement::from_string(backend, there)).await?.is_none() {
        return Ok(false);
    }
    let rows = db.query_all_raw(Statement::from_string(backend, "select version from seaql_migrations")).await?;
    let applied = rows.iter().map(|it| it.try_get("", "version")).collect::<Result<Vec<String>, _>>()?;
    Ok(Migrator::migrations().iter().all(|it| applied.iter().any(|name| name == it.name())))
}

async fn every_table_has_a_class(db: &impl ConnectionTrait, tables: &str) -> Result<(), DbErr> {
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), tables)).await?;
    for row in rows {
        let name: String = row.try_get("", "name")?;
        if !BOOKKEEPING.contains(&name.as_str())
            && !name.starts_with(SEARCH_PARTS)
            && REGISTRY.iter().all(|it| it.table != name)
        {
            return Err(DbErr::Custom(format!("table {name} has no visibility class: add it to the registry")));
        }
    }
    Ok(())
}

/// Makes row-level security anew where the registry says something else than what is there.
async fn protect(db: &impl ConnectionTrait) -> Result<(), DbErr> {
    let wanted = policies::statements();
    db.execute_unprepared(
        "create table if not exists renkei_policies (statements text not null); \
         do $$ begin grant select on seaql_migrations to public; exception when insufficient_privilege then null; end $$",
    )
    .await?;
    let same = Statement::from_sql_and_values(
        DbBackend::Postgres,
        "select 1 as one from renkei_policies where statements = $1",
        [wanted.as_str().into()],
    );
    if db.query_one_raw(same).await?.is_some() {
        return Ok(());
    }
    db.execute_unprepared(&wanted).await?;
    db.execute_unprepared("delete from renkei_policies").await?;
    let now = Statement::from_sql_and_values(
        DbBackend::Postgres,
        "insert into renkei_policies (statements) values ($1)",
        [wanted.into()],
    );
    db.execute_raw(now).await?;
    Ok(())
}
