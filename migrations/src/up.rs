//! Brings a database up to date, whoever else tries the same at the same moment.

use sea_orm_migration::{
    MigratorTrait,
    sea_orm::{ConnectionTrait, Database, DatabaseConnection, DbBackend, DbErr, TransactionTrait},
};

use crate::Migrator;

/// Any number that nobody else locks: "renkei" on a telephone.
const LOCK: i64 = 736_534;

/// Applies the steps that are missing; none missing is no error.
///
/// PostgreSQL lets one program through at a time. SQLite has no such lock: there the one that comes second may fail, and
/// the caller looks again with [`is_current`].
pub async fn up(db: &DatabaseConnection) -> Result<(), DbErr> {
    if db.get_database_backend() != DbBackend::Postgres {
        return Migrator::up(db, None).await;
    }
    // The lock lives as long as this transaction, also when the program dies in the middle.
    let lock = db.begin().await?;
    lock.execute_unprepared(&format!("select pg_advisory_xact_lock({LOCK})")).await?;
    Migrator::up(db, None).await?;
    lock.commit().await
}

/// As [`up`], for a program that has no connection of its own.
pub async fn up_at(url: &str) -> Result<(), DbErr> {
    let db = Database::connect(url).await?;
    up(&db).await?;
    db.close().await
}

/// Whether no step is missing; an error where the database cannot be read.
pub async fn is_current(db: &DatabaseConnection) -> Result<bool, DbErr> {
    Ok(Migrator::get_pending_migrations(db).await?.is_empty())
}
