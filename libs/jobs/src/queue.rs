//! The queue's database: a file of its own beside an embedded SQLite, the schema `apalis` in PostgreSQL.

use std::{str::FromStr, time::Duration};

use anyhow::Context;
use apalis_postgres::PostgresStorage;
use apalis_sqlite::SqliteStorage;
use domain::{Error, Result};
use serde_json::Value;
use sqlx::{
    PgPool, SqlitePool,
    postgres::PgPoolOptions,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

/// A queue on SQLite. Messages are plain JSON, because one that does not decode would end the worker that fetches it.
pub type SqliteQueue = SqliteStorage<Value>;
/// A queue on PostgreSQL.
pub type PostgresQueue = PostgresStorage<Value>;

/// Missed for a minute, a worker counts as gone and its messages are sent again.
const HEARTBEAT: Duration = Duration::from_secs(10);
const MISSED_HEARTBEATS: usize = 6;

/// The services own nothing: where their roles are known, they are let in. Elsewhere the operator does that.
const GRANTS: &str = "
do $$ declare service text; begin
  for service in select rolname from pg_roles where rolname in ('renkei_gateway', 'renkei_worker') loop
    execute format('grant usage on schema apalis to %I', service);
    execute format('grant select, insert, update, delete on all tables in schema apalis to %I', service);
    execute format('grant usage on all sequences in schema apalis to %I', service);
    execute format('grant execute on all functions in schema apalis to %I', service);
  end loop;
end $$";

/// Where messages wait for workers. Cheap to clone: clones share one pool.
#[derive(Clone, Debug)]
pub enum Queue {
    /// A file of its own.
    Sqlite(SqlitePool),
    /// The schema `apalis`.
    Postgres(PgPool),
}

impl Queue {
    /// Opens `sqlite://<path>?mode=rwc` (not the file of the store) or `postgres://…`. Another scheme is
    /// [`Error::Invalid`].
    pub async fn connect(url: &str) -> Result<Self> {
        if url.starts_with("sqlite:") {
            let options = SqliteConnectOptions::from_str(url)
                .map_err(Error::internal)?
                .journal_mode(SqliteJournalMode::Wal)
                .synchronous(SqliteSynchronous::Normal)
                .busy_timeout(Duration::from_secs(10))
                .foreign_keys(true);
            let pool = SqlitePoolOptions::new().max_connections(4).connect_with(options).await;
            return Ok(Self::Sqlite(fault("open the queue", pool)?));
        }
        if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            let pool =
                PgPoolOptions::new().max_connections(6).acquire_timeout(Duration::from_secs(10)).connect(url).await;
            return Ok(Self::Postgres(fault("open the queue", pool)?));
        }
        Err(Error::Invalid("the queue URL starts with sqlite: or postgres:".into()))
    }

    /// Brings the queue's tables up to date. On PostgreSQL the caller owns the database, or the extension hstore is there
    /// already.
    pub async fn setup(&self) -> Result<()> {
        match self {
            // Not `SqliteStorage::setup`: it would switch off syncing to disk.
            Self::Sqlite(pool) => fault("set up the queue", SqliteStorage::migrations().run(pool).await),
            Self::Postgres(pool) => {
                fault("set up the queue", PostgresStorage::setup(pool).await)?;
                fault("open the queue to the services", sqlx::raw_sql(GRANTS).execute(pool).await.map(|_| ()))
            }
        }
    }

    /// Closes all connections.
    pub async fn close(&self) {
        match self {
            Self::Sqlite(pool) => pool.close().await,
            Self::Postgres(pool) => pool.close().await,
        }
    }

    /// Deletes messages that were handled before `age`, and workers not seen for a day. The backends keep them for ever.
    pub async fn clean(&self, age: Duration) -> Result<u64> {
        let seconds = i64::try_from(age.as_secs()).unwrap_or(i64::MAX);
        let deleted = match self {
            Self::Sqlite(pool) => {
                let jobs = sqlx::query(
                    "delete from Jobs where status in ('Done', 'Killed', 'Failed') and done_at < strftime('%s', 'now') - $1",
                );
                let workers = sqlx::query(
                    "delete from Workers where last_seen < strftime('%s', 'now') - 86400 \
                     and not exists (select 1 from Jobs where lock_by = Workers.id)",
                );
                let deleted = fault("clean the queue", jobs.bind(seconds).execute(pool).await)?.rows_affected();
                fault("clean the queue", workers.execute(pool).await)?;
                deleted
            }
            Self::Postgres(pool) => {
                let jobs = sqlx::query(
                    "delete from apalis.jobs where status in ('Done', 'Killed', 'Failed') \
                     and done_at < now() - make_interval(secs => $1)",
                );
                let workers = sqlx::query(
                    "delete from apalis.workers w where last_seen < now() - interval '1 day' \
                     and not exists (select 1 from apalis.jobs j where j.lock_by = w.id)",
                );
                let age = age.as_secs_f64();
                let deleted = fault("clean the queue", jobs.bind(age).execute(pool).await)?.rows_affected();
                fault("clean the queue", workers.execute(pool).await)?;
                deleted
            }
        };
        Ok(deleted)
    }
}

/// The messages of one queue on SQLite. They are fetched one at a time: a second one, fetched early, would keep the worker
/// from telling that it lives.
pub fn sqlite_queue(pool: &SqlitePool, queue: &str) -> SqliteQueue {
    SqliteStorage::new(pool).with_config(
        apalis_sqlite::Config::default()
            .queue(queue)
            .batch_size(1)
            .heartbeat_interval(HEARTBEAT)
            .missed_heartbeats(MISSED_HEARTBEATS),
    )
}

/// The messages of one queue on PostgreSQL; see [`sqlite_queue`].
pub fn postgres_queue(pool: &PgPool, queue: &str) -> PostgresQueue {
    PostgresStorage::new(pool).with_config(
        apalis_postgres::Config::default()
            .queue(queue)
            .batch_size(1)
            .heartbeat_interval(HEARTBEAT)
            .missed_heartbeats(MISSED_HEARTBEATS),
    )
}

fn fault<T, E>(what: &'static str, result: Result<T, E>) -> Result<T>
where
    E: std::error::Error + Send + Sync + 'static,
{
    result.context(what).map_err(Error::internal)
}
