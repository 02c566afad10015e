//! When an attempt does not succeed.

use domain::{JobId, LeaseToken, Result, Time};

use super::change;
use crate::{Store, fault::micros};

impl Store {
    /// Ends an attempt with the reason: the job waits until `retry_at`, or is failed where there is no such time or no
    /// attempt left. False where the lease is lost.
    pub async fn fail_job(
        &self,
        id: JobId,
        token: LeaseToken,
        reason: &str,
        retry_at: Option<Time>,
        now: Time,
    ) -> Result<bool> {
        const WAIT: &str = "update job set state = 'queued', lease_token = null, lease_until = null, failure = $3, \
            run_after = $4, push_after = $4, pushes = 0 \
            where id = $1 and lease_token = $2 and state = 'running' and attempt < max_attempts";
        const FAIL: &str = "update job set state = 'failed', lease_token = null, lease_until = null, failure = $3, \
            finished_at = $4 where id = $1 and lease_token = $2 and state = 'running'";
        if let Some(retry_at) = retry_at {
            let values = [id.0.into(), token.0.into(), reason.into(), micros(retry_at).into()];
            if change(&self.db, "let job wait", WAIT, values).await? == 1 {
                return Ok(true);
            }
        }
        let values = [id.0.into(), token.0.into(), reason.into(), micros(now).into()];
        Ok(change(&self.db, "fail job", FAIL, values).await? == 1)
    }

    /// Marks a running job cancelled. False where the lease is lost.
    pub async fn cancelled_job(&self, id: JobId, token: LeaseToken, now: Time) -> Result<bool> {
        const SQL: &str = "update job set state = 'cancelled', lease_token = null, lease_until = null, \
            cancel_requested = true, finished_at = $3 where id = $1 and lease_token = $2 and state = 'running'";
        let values = [id.0.into(), token.0.into(), micros(now).into()];
        Ok(change(&self.db, "mark job cancelled", SQL, values).await? == 1)
    }
}
