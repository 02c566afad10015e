//! What nobody else will do: jobs that were written but never delivered, or whose worker is gone.

use std::time::Duration;

use domain::{JobId, JobKind, Result, Time};
use sea_orm::{ConnectionTrait, Statement};

use super::{change, claim::FREE};
use crate::{
    Store,
    fault::{doing, micros, unreadable},
};

/// A job that can run and for which the workers should be woken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PushDue {
    /// The job.
    pub id: JobId,
    /// What it does, which names its queue.
    pub kind: JobKind,
    /// How often the sweep has woken the workers for it since it began to wait.
    pub pushes: u32,
}

/// What [`Store::settle_jobs`] brought to an end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Settled {
    /// Cancelled while no worker held them.
    pub cancelled: u64,
    /// Failed, because they have outlived too many workers.
    pub failed: u64,
}

impl Store {
    /// Jobs that can run and that the workers have not been woken for lately, longest first. Kinds this program does not know
    /// are left to newer ones.
    pub async fn due_for_push(&self, now: Time, limit: u32) -> Result<Vec<PushDue>> {
        let kinds = JobKind::ALL.map(|it| format!("'{}'", it.as_str())).join(", ");
        let sql = format!(
            "select id, kind, pushes from job where kind in ({kinds}) \
             and push_after <= $1 and {FREE} order by push_after, id limit $2"
        );
        let values = [micros(now).into(), i64::from(limit).into()];
        let statement = Statement::from_sql_and_values(self.backend(), sql, values);
        let rows = self.db.query_all_raw(statement).await.map_err(doing("select jobs to push"))?;
        rows.into_iter()
            .map(|it| {
                let kind: String = it.try_get("", "kind").map_err(doing("read kind"))?;
                let pushes: i32 = it.try_get("", "pushes").map_err(doing("read pushes"))?;
                Ok(PushDue {
                    id: JobId(it.try_get("", "id").map_err(doing("read id"))?),
                    kind: JobKind::parse(&kind).ok_or_else(|| unreadable("job.kind", &kind))?,
                    pushes: pushes.unsigned_abs(),
                })
            })
            .collect()
    }

    /// Notes that the workers were woken. The next time comes after `every`, doubled with each time up to eight-fold, so that
    /// a long queue of jobs does not become a longer one of messages.
    pub async fn mark_pushed(&self, pushed: &[PushDue], every: Duration, now: Time) -> Result<()> {
        const SQL: &str = "update job set pushes = pushes + 1, push_after = $2 where id = $1 and push_after <= $3";
        let tx = self.begin_immediate().await?;
        for it in pushed {
            let next = now + every * 2_u32.pow(it.pushes.min(3));
            change(&tx, "mark pushed", SQL, [it.id.0.into(), micros(next).into(), micros(now).into()]).await?;
        }
        tx.commit().await.map_err(doing("commit"))
    }

    /// Ends jobs that no worker will end: asked to stop while their worker is gone, or lost by worker after worker.
    pub async fn settle_jobs(&self, now: Time) -> Result<Settled> {
        const CANCEL: &str = "update job set state = 'cancelled', lease_token = null, lease_until = null, \
            finished_at = $1 where cancel_requested and (state = 'queued' or (state = 'running' and lease_until <= $1))";
        const FAIL: &str = "update job set state = 'failed', lease_token = null, lease_until = null, \
            lost = lost + 1, finished_at = $1, failure = 'ワーカーが' || (lost + 1) || '回失われました。 / The worker was lost ' || (lost + 1) || ' times.' \
            where state = 'running' and lease_until <= $1 and lost >= 50";
        let cancelled = change(&self.db, "settle cancelled jobs", CANCEL, [micros(now).into()]).await?;
        let failed = change(&self.db, "settle lost jobs", FAIL, [micros(now).into()]).await?;
        Ok(Settled { cancelled, failed })
    }
}
