//! Jobs: asked for, claimed under a lease, finished once.
//!
//! Whoever holds the lease token of a running job may change it. A token is drawn at every claim, so a worker that was
//! thought dead finds that its token is no longer the job's, and nothing it does is applied.

mod ask;
mod claim;
mod finish;
mod give_up;
mod lease;
mod read;
mod sweep;

pub use finish::{Applied, Effect, Finished};
pub use lease::Held;
pub use sweep::{PushDue, Settled};

use domain::{Job, Result};
use sea_orm::{ConnectionTrait, EntityTrait, Statement, Value};

use crate::{entity::job, fault::doing};

/// Runs a statement that returns whole rows of `job`, at most one of them.
async fn one(
    db: &impl ConnectionTrait,
    what: &'static str,
    sql: &str,
    values: impl IntoIterator<Item = Value>,
) -> Result<Option<Job>> {
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    let found = job::Entity::find().from_raw_sql(statement).one(db).await.map_err(doing(what))?;
    found.map(TryInto::try_into).transpose()
}

/// Runs a statement and says how many rows it changed.
async fn change(
    db: &impl ConnectionTrait,
    what: &'static str,
    sql: &str,
    values: impl IntoIterator<Item = Value>,
) -> Result<u64> {
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    Ok(db.execute_raw(statement).await.map_err(doing(what))?.rows_affected())
}
