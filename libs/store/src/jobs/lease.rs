//! While a job runs.

use std::time::Duration;

use domain::{JobId, LeaseToken, Progress, Result, Time};
use sea_orm::{ConnectionTrait, Statement};

use super::change;
use crate::{
    Store,
    fault::{doing, micros},
};

/// The lease is still ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    /// Someone asked the job to stop.
    pub cancel_requested: bool,
}

impl Store {
    /// Extends the lease, and writes how far the job is; nothing where the lease is lost.
    pub async fn extend_lease(
        &self,
        id: JobId,
        token: LeaseToken,
        lease: Duration,
        progress: Option<&Progress>,
        now: Time,
    ) -> Result<Option<Held>> {
        const SQL: &str = "update job set lease_until = $3, push_after = $3, \
            progress_done = coalesce($4, progress_done), progress_total = coalesce($5, progress_total), \
            progress_now = coalesce($6, progress_now) \
            where id = $1 and lease_token = $2 and state = 'running' returning cancel_requested";
        let values = [
            id.0.into(),
            token.0.into(),
            micros(now + lease).into(),
            progress.map(|it| i64::from(it.done)).into(),
            progress.map(|it| i64::from(it.total)).into(),
            progress.map(|it| it.now.as_str()).into(),
        ];
        let statement = Statement::from_sql_and_values(self.backend(), SQL, values);
        let row = self.db.query_one_raw(statement).await.map_err(doing("extend lease"))?;
        let cancel = row.map(|it| it.try_get("", "cancel_requested")).transpose().map_err(doing("extend lease"))?;
        Ok(cancel.map(|cancel_requested| Held { cancel_requested }))
    }

    /// Gives a job back unfinished, as if this attempt had not begun: the worker is asked to stop. False where the lease
    /// is lost.
    pub async fn release_job(&self, id: JobId, token: LeaseToken, now: Time) -> Result<bool> {
        const SQL: &str = "update job set state = 'queued', attempt = attempt - 1, lease_token = null, \
            lease_until = null, run_after = $3, push_after = $3, pushes = 0 \
            where id = $1 and lease_token = $2 and state = 'running'";
        let values = [id.0.into(), token.0.into(), micros(now).into()];
        Ok(change(&self.db, "release job", SQL, values).await? == 1)
    }
}
