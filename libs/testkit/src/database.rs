//! A database for each test.

use sqlx::{AssertSqlSafe, Connection, PgConnection};
use tempfile::TempDir;
use uuid::Uuid;

use crate::{Postgres, database_url, template::template};

/// Which database a test runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Backend {
    /// A file.
    Sqlite,
    /// A database in the cluster of `DATABASE_URL`.
    Postgres,
}

/// A database, and a place for the queue beside it, both gone when this is dropped. On PostgreSQL the tables are there
/// already; tests migrate all the same, which then costs nothing.
#[derive(Debug)]
pub struct TestDb {
    /// Which it is.
    pub backend: Backend,
    /// For the store.
    pub url: String,
    /// For the queue.
    pub queue_url: String,
    /// A folder for files.
    pub files: TempDir,
    admin: Option<(String, String)>,
}

impl TestDb {
    /// A new database.
    pub async fn new(backend: Backend) -> Self {
        match backend {
            Backend::Sqlite => Self::sqlite(),
            Backend::Postgres => {
                let admin = database_url();
                let template = template(&admin).await;
                Self::postgres(&admin, &template).await
            }
        }
    }

    /// A new database without any table.
    pub async fn empty(backend: Backend) -> Self {
        match backend {
            Backend::Sqlite => Self::sqlite(),
            Backend::Postgres => Self::postgres(&database_url(), "template0").await,
        }
    }

    /// A new database in a cluster of the test's own, without any table.
    pub async fn within(cluster: &Postgres) -> Self {
        Self::postgres(&cluster.url(), "template0").await
    }

    fn sqlite() -> Self {
        let files = TempDir::new().expect("temporary folder");
        let url = |name: &str| format!("sqlite://{}?mode=rwc", files.path().join(name).display());
        Self { backend: Backend::Sqlite, url: url("renkei.db"), queue_url: url("jobs.db"), admin: None, files }
    }

    async fn postgres(admin: &str, template: &str) -> Self {
        let name = format!("renkei_test_{}", Uuid::new_v4().simple());
        execute(admin, format!("create database {name} template {template}")).await.expect("PostgreSQL of the tests");
        let url = beside(admin, &name);
        Self {
            backend: Backend::Postgres,
            queue_url: url.clone(),
            url,
            files: TempDir::new().expect("temporary folder"),
            admin: Some((admin.to_owned(), name)),
        }
    }
}

impl Drop for TestDb {
    fn drop(&mut self) {
        let Some((admin, name)) = self.admin.take() else { return };
        // The test's own runtime may be ending.
        let dropped = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
            runtime.block_on(execute(&admin, format!("drop database if exists {name} with (force)")))
        });
        // A cluster that is stopped already took its databases with it.
        let _ = dropped.join();
    }
}

/// The URL of another database of the same cluster.
pub(crate) fn beside(admin: &str, name: &str) -> String {
    let (server, _) = admin.rsplit_once('/').expect("URL with a database");
    format!("{server}/{name}")
}

pub(crate) async fn execute(url: &str, sql: String) -> Result<(), sqlx::Error> {
    let mut connection = PgConnection::connect(url).await?;
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut connection).await?;
    connection.close().await
}
