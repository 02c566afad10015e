//! The connection pool.

use std::time::Duration;

use domain::{Error, Result};
use sea_orm::{
    ConnectOptions, Database, DatabaseConnection, DatabaseTransaction, DbBackend, SqliteTransactionMode,
    TransactionOptions, TransactionTrait,
    sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous},
};

use crate::fault::doing;

/// The database. Cheap to clone: clones share one pool.
#[derive(Clone, Debug)]
pub struct Store {
    pub(crate) db: DatabaseConnection,
}

impl Store {
    /// Opens `sqlite://<path>?mode=rwc` or `postgres://…`. Another scheme is [`Error::Invalid`].
    pub async fn connect(url: &str) -> Result<Self> {
        let mut options = ConnectOptions::new(url);
        options.sqlx_logging(false).acquire_timeout(Duration::from_secs(10));
        if url.starts_with("sqlite:") {
            options.max_connections(4).map_sqlx_sqlite_opts(|it| {
                it.journal_mode(SqliteJournalMode::Wal)
                    .synchronous(SqliteSynchronous::Normal)
                    .busy_timeout(Duration::from_secs(10))
                    .foreign_keys(true)
            });
        } else if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            options.max_connections(10).test_before_acquire_if_idle_for(Duration::from_secs(30));
        } else {
            return Err(Error::Invalid("the database URL starts with sqlite: or postgres:".into()));
        }
        let db = Database::connect(options).await.map_err(doing("connect to the database"))?;
        Ok(Self { db })
    }

    /// Brings the schema up to date; safe to call from several programs at once.
    pub async fn migrate(&self) -> Result<()> {
        let mut failed = 0;
        while let Err(cause) = migrations::up(&self.db).await {
            // On SQLite the one that came second finds tables half made, or the file locked.
            failed += 1;
            if self.db.get_database_backend() == DbBackend::Postgres || failed == 20 {
                return Err(doing("migrate the database")(cause));
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        Ok(())
    }

    /// Whether the database answers and its schema is the one this program knows.
    pub async fn is_ready(&self) -> Result<bool> {
        migrations::is_current(&self.db).await.map_err(doing("read the schema version"))
    }

    pub(crate) fn backend(&self) -> DbBackend {
        self.db.get_database_backend()
    }

    /// A transaction that will write. On SQLite it takes the write lock first: one that reads first and writes later
    /// fails when another has written in between, whatever its patience.
    pub(crate) async fn begin_write(&self) -> Result<DatabaseTransaction> {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..Default::default()
        };
        self.db.begin_with_options(options).await.map_err(doing("begin"))
    }
}
