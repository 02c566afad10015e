//! Transactions. Nothing of a space is read or written outside one, and each is of one scope from its first statement.

use domain::{PrefectureCode, Result, Scope, SpaceId};
use sea_orm::QueryFilter as _;
use sea_orm::{
    ConnectionTrait, DatabaseTransaction, DbBackend, Select, SqliteTransactionMode, Statement, TransactionOptions,
    TransactionTrait,
};

use crate::{
    Store,
    fault::doing,
    filter::{Classified, Locks, seen, written},
};

/// A transaction of one scope: sees and writes what the scope may.
#[derive(Debug)]
pub struct Tx {
    pub(crate) db: DatabaseTransaction,
    pub(crate) scope: Scope,
    locks: Locks,
}

/// A transaction that signs people in, before any space is known.
#[derive(Debug)]
pub struct IdentityTx {
    pub(crate) db: DatabaseTransaction,
}

/// A transaction that makes the spaces of one prefecture, or of all.
#[derive(Debug)]
pub struct OnboardingTx {
    pub(crate) db: DatabaseTransaction,
    pub(crate) scope: Scope,
    pub(crate) prefecture: Option<PrefectureCode>,
}

/// What row-level security reads.
#[derive(Default)]
struct Settings {
    space: String,
    account: String,
    door: &'static str,
    councils: String,
    prefecture: String,
}

impl Store {
    /// A transaction that only reads.
    pub async fn begin(&self, scope: &Scope) -> Result<Tx> {
        self.of(self.db.begin().await.map_err(doing("begin"))?, scope).await
    }

    /// A transaction that will write. Writers of one space wait for one another from the start, on PostgreSQL as on SQLite:
    /// what one has read stays so until it has written.
    pub async fn begin_write(&self, scope: &Scope) -> Result<Tx> {
        let tx = self.of(self.begin_immediate().await?, scope).await?;
        one_writer(&tx.db, scope.space()).await?;
        Ok(tx)
    }

    pub(crate) async fn of(&self, db: DatabaseTransaction, scope: &Scope) -> Result<Tx> {
        let settings = Settings {
            space: scope.space().to_string(),
            account: scope.account().map(|it| it.to_string()).unwrap_or_default(),
            // An empty list is still a list: a guest of no council sees none.
            councils: scope.councils().map(array).unwrap_or_default(),
            ..Settings::default()
        };
        bind(&db, settings).await?;
        Ok(Tx { db, scope: scope.clone(), locks: self.locks })
    }

    /// A transaction that signs people in.
    pub async fn begin_identity(&self) -> Result<IdentityTx> {
        Self::of_identity(self.begin_immediate().await?).await
    }

    /// The same for looking only, which on SQLite waits for nobody: every request asks who it is from.
    pub async fn look_at_identity(&self) -> Result<IdentityTx> {
        Self::of_identity(self.db.begin().await.map_err(doing("begin"))?).await
    }

    async fn of_identity(db: DatabaseTransaction) -> Result<IdentityTx> {
        let settings = Settings { space: SpaceId::PLATFORM.to_string(), door: "identity", ..Settings::default() };
        bind(&db, settings).await?;
        Ok(IdentityTx { db })
    }

    /// A transaction that makes the spaces of one prefecture; none names them all, for the platform's operators.
    pub async fn begin_onboarding(&self, scope: &Scope, prefecture: Option<PrefectureCode>) -> Result<OnboardingTx> {
        let db = self.begin_immediate().await?;
        let settings = Settings {
            space: scope.space().to_string(),
            account: scope.account().map(|it| it.to_string()).unwrap_or_default(),
            door: "onboarding",
            prefecture: prefecture.map(|it| it.get().to_string()).unwrap_or_default(),
            ..Settings::default()
        };
        bind(&db, settings).await?;
        Ok(OnboardingTx { db, scope: scope.clone(), prefecture })
    }

    /// A transaction that will write. On SQLite it takes the write lock first: one that reads first and writes later
    /// fails when another has written in between, whatever its patience.
    pub(crate) async fn begin_immediate(&self) -> Result<DatabaseTransaction> {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..Default::default()
        };
        self.db.begin_with_options(options).await.map_err(doing("begin"))
    }
}

impl Tx {
    /// Who is asking.
    pub fn scope(&self) -> &Scope {
        &self.scope
    }

    /// Makes what was written true.
    pub async fn commit(self) -> Result<()> {
        self.db.commit().await.map_err(doing("commit"))
    }

    /// The rows of a table that the scope sees.
    pub(crate) fn select<E: Classified>(&self) -> Select<E> {
        E::find().filter(seen::<E>(&self.scope, self.locks))
    }

    /// Those of them that the scope may change.
    pub(crate) fn own<E: Classified>(&self) -> Select<E> {
        self.select::<E>().filter(written::<E>(&self.scope, self.locks))
    }
}

impl IdentityTx {
    /// Makes what was written true.
    pub async fn commit(self) -> Result<()> {
        self.db.commit().await.map_err(doing("commit"))
    }
}

impl OnboardingTx {
    /// Makes what was written true.
    pub async fn commit(self) -> Result<()> {
        self.db.commit().await.map_err(doing("commit"))
    }
}

/// One writer at a time in each space, until the end of the transaction. SQLite has one writer at a time anyway.
pub(crate) async fn one_writer(db: &impl ConnectionTrait, space: SpaceId) -> Result<()> {
    const LOCK: &str = "select pg_advisory_xact_lock(hashtextextended($1, 20261122))";
    if db.get_database_backend() == DbBackend::Postgres {
        let lock = Statement::from_sql_and_values(DbBackend::Postgres, LOCK, [space.to_string().into()]);
        db.execute_raw(lock).await.map_err(doing("wait for other writers"))?;
    }
    Ok(())
}

/// Row-level security reads these; they end with the transaction, so that a pooled connection takes nothing along.
async fn bind(db: &DatabaseTransaction, it: Settings) -> Result<()> {
    const SQL: &str = "select set_config('renkei.space', $1, true), set_config('renkei.account', $2, true), \
        set_config('renkei.door', $3, true), set_config('renkei.councils', $4, true), \
        set_config('renkei.prefecture', $5, true)";
    if db.get_database_backend() != DbBackend::Postgres {
        return Ok(());
    }
    let values = [it.space.into(), it.account.into(), it.door.into(), it.councils.into(), it.prefecture.into()];
    let statement = Statement::from_sql_and_values(DbBackend::Postgres, SQL, values);
    db.execute_raw(statement).await.map_err(doing("bind the space"))?;
    Ok(())
}

fn array(councils: &[domain::CouncilId]) -> String {
    let ids: Vec<_> = councils.iter().map(ToString::to_string).collect();
    format!("{{{}}}", ids.join(","))
}
