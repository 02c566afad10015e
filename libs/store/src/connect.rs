//! The connection pool.

use std::time::Duration;

use domain::{Error, Result};
use sea_orm::sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
use sea_orm::{ConnectOptions, Database, DatabaseConnection, DbBackend};

use crate::{fault::doing, filter::Locks};

/// On whose behalf a program speaks to the database. On PostgreSQL each connection takes the role of that name from its
/// first moment; the login behind it is a member of the role and has no rights of its own. On SQLite, which has no roles,
/// the query filters stand alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Service {
    /// Role `renkei_gateway`: sees what the space of a transaction may see.
    Gateway,
    /// Role `renkei_worker`: jobs and open data of all spaces, and no other table.
    Worker,
    /// No role: whoever owns the tables. For migrations, and for the operator's commands.
    Owner,
}

/// The database. Cheap to clone: clones share one pool.
#[derive(Clone, Debug)]
pub struct Store {
    pub(crate) db: DatabaseConnection,
    pub(crate) locks: Locks,
}

impl Store {
    /// Opens `sqlite://<path>?mode=rwc` or `postgres://…`. Another scheme is [`Error::Invalid`].
    pub async fn connect(url: &str, service: Service) -> Result<Self> {
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
            if let Some(role) = service.role() {
                options.map_sqlx_postgres_opts(move |it| it.options([("role", role)]));
            }
        } else {
            return Err(Error::Invalid("the database URL starts with sqlite: or postgres:".into()));
        }
        Ok(Self { db: patiently(options).await?, locks: Locks::default() })
    }

    /// The same database with some query filters open, for the isolation exam.
    #[cfg(feature = "exam")]
    #[must_use]
    pub fn with_locks(self, locks: Locks) -> Self {
        Self { locks, ..self }
    }

    /// Brings the schema up to date; safe to call from several programs at once. Needs [`Service::Owner`].
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
}

/// Opens the pool. A program that closes a SQLite file puts its log away under a lock for which no patience counts: whoever
/// comes at that moment is told to go, and looks again.
async fn patiently(options: ConnectOptions) -> Result<DatabaseConnection> {
    let mut failed = 0;
    loop {
        match Database::connect(options.clone()).await {
            Err(cause) if failed < 50 && cause.to_string().contains("database is locked") => failed += 1,
            result => return result.map_err(doing("connect to the database")),
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

impl Service {
    fn role(self) -> Option<&'static str> {
        match self {
            Self::Gateway => Some("renkei_gateway"),
            Self::Worker => Some("renkei_worker"),
            Self::Owner => None,
        }
    }
}

/// Brings the database at `url` up to date, as its owner; see [`Store::migrate`].
pub async fn migrate(url: &str) -> Result<()> {
    let store = Store::connect(url, Service::Owner).await?;
    store.migrate().await?;
    store.db.close().await.map_err(doing("close the database"))
}
