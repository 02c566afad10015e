//! How a worker comes by a job.

use std::time::Duration;

use domain::{Job, JobId, JobKind, LeaseToken, Result, Time};
use sea_orm::DbBackend;

use super::one;
use crate::{Store, fault::micros};

/// Due, or left behind by a worker whose lease ran out; `$1` is the time. A lost worker uses up no attempt, since machines
/// die through no fault of the job; but a job that has outlived so many workers may well be what kills them.
pub(super) const FREE: &str = "not cancel_requested and run_after <= $1 \
    and ((state = 'queued' and attempt < max_attempts) or (state = 'running' and lease_until <= $1 and lost < 50))";

/// Begins an attempt under the token `$2` until `$3`.
const TAKE: &str = "update job set state = 'running', \
    attempt = attempt + case when state = 'running' then 0 else 1 end, \
    lost = lost + case when state = 'running' then 1 else 0 end, lease_token = $2, lease_until = $3, push_after = $3, \
    pushes = 0, progress_done = 0, progress_total = 0, progress_now = '', started_at = coalesce(started_at, $1)";

impl Store {
    /// Claims one job by name; nothing where it is taken, final, not due yet or out of attempts.
    pub async fn claim_job(&self, id: JobId, token: LeaseToken, lease: Duration, now: Time) -> Result<Option<Job>> {
        let sql = format!("{TAKE} where id = $4 and {FREE} returning *");
        let values = [micros(now).into(), token.0.into(), micros(now + lease).into(), id.0.into()];
        one(&self.db, "claim job", &sql, values).await
    }

    /// Claims the job of this kind whose turn it is; nothing where none is due.
    ///
    /// Spaces take turns: first comes the space with the fewest running jobs of any kind, then the job asked for first. So a
    /// space that asks for a hundred jobs does not keep another waiting for more than those that run already, and no
    /// worker stands idle while a job is due.
    pub async fn claim_next_job(
        &self,
        kind: JobKind,
        token: LeaseToken,
        lease: Duration,
        now: Time,
    ) -> Result<Option<Job>> {
        let lock = if self.backend() == DbBackend::Postgres { "for update of j skip locked" } else { "" };
        let sql = format!(
            "{TAKE} where {FREE} and id = (select j.id from job j where j.kind = $4 and {FREE} order by \
             (select count(*) from job r where r.space_id = j.space_id and r.state = 'running'), j.id limit 1 {lock}) \
             returning *"
        );
        let values = [micros(now).into(), token.0.into(), micros(now + lease).into(), kind.as_str().into()];
        one(&self.db, "claim next job", &sql, values).await
    }
}
