//! What people ask of jobs: do it, stop it, try it again.

use domain::{Error, Job, JobId, NewJob, Result, Time};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, SqlErr, Statement};

use super::one;
use crate::{
    Store, Tx,
    entity::job,
    fault::{doing, micros},
};

impl Store {
    /// Asks for a job on behalf of the program itself; see [`Tx::insert_job`].
    pub async fn insert_job(&self, new: &NewJob, now: Time) -> Result<Job> {
        insert(&self.db, new, now).await
    }
}

impl Tx {
    /// Asks for a job of the scope's space. Where a waiting or running job of the same kind has the same unique key, that
    /// one is returned instead. The caller wakes the workers after the commit.
    pub async fn insert_job(&self, new: NewJob, now: Time) -> Result<Job> {
        insert(&self.db, &NewJob { space: self.scope.space(), ..new }, now).await
    }

    /// Asks a job to stop: one that waits is cancelled at once, one that runs when its worker notices, about a third of
    /// a lease later. A final job is [`Error::Conflict`].
    pub async fn request_cancel(&self, id: JobId, now: Time) -> Result<Job> {
        const SQL: &str = "update job set cancel_requested = true, \
            finished_at = case when state = 'queued' then $2 else finished_at end, \
            state = case when state = 'queued' then 'cancelled' else state end \
            where id = $1 and state in ('queued', 'running') returning *";
        self.mine(id).await?;
        match one(&self.db, "request cancel", SQL, [id.0.into(), micros(now).into()]).await? {
            Some(job) => Ok(job),
            None => Err(Error::Conflict("終了した処理は中止できません。 / The job is finished.".into())),
        }
    }

    /// Lets a failed or cancelled job begin again, with all its attempts; the reason of the failure is kept. Another
    /// state, or another waiting job of the same unique key, is [`Error::Conflict`].
    pub async fn retry_job(&self, id: JobId, now: Time) -> Result<Job> {
        const SQL: &str = "update job set state = 'queued', attempt = 0, lost = 0, cancel_requested = false, \
            run_after = $2, push_after = $2, pushes = 0, progress_done = 0, progress_now = '', \
            started_at = null, finished_at = null \
            where id = $1 and state in ('failed', 'cancelled') returning *";
        self.mine(id).await?;
        let statement =
            Statement::from_sql_and_values(self.db.get_database_backend(), SQL, [id.0.into(), micros(now).into()]);
        match job::Entity::find().from_raw_sql(statement).one(&self.db).await {
            Ok(Some(it)) => it.try_into(),
            Ok(None) => Err(Error::Conflict(
                "失敗または中止した処理だけを再実行できます。 / Only a failed or cancelled job can be retried.".into(),
            )),
            Err(cause) if is_duplicate(&cause) => Err(Error::Conflict(
                "同じ処理がすでに待機中か実行中です。 / The same job is waiting or running already.".into(),
            )),
            Err(cause) => Err(doing("retry job")(cause)),
        }
    }

    /// A job that the scope may change, or not found.
    async fn mine(&self, id: JobId) -> Result<()> {
        let found = self.own::<job::Entity>().filter(job::Column::Id.eq(id.0)).one(&self.db).await;
        found.map_err(doing("select job"))?.map(|_| ()).ok_or(Error::NotFound("job"))
    }
}

fn is_duplicate(cause: &DbErr) -> bool {
    matches!(cause.sql_err(), Some(SqlErr::UniqueConstraintViolation(_)))
}

/// As [`Store::insert_job`], inside a transaction.
pub(super) async fn insert(db: &impl ConnectionTrait, new: &NewJob, now: Time) -> Result<Job> {
    const INSERT: &str = "insert into job (id, space_id, kind, payload, state, max_attempts, run_after, push_after, \
        unique_key, traceparent, created_at) values ($1, $2, $3, $4, 'queued', $5, $6, $6, $7, $8, $6) \
        on conflict (space_id, kind, unique_key) where state in ('queued', 'running') do nothing returning *";
    const SAME: &str = "select * from job where space_id = $1 and kind = $2 and unique_key = $3 \
        and state in ('queued', 'running')";
    let now = micros(now);
    // The job that is in the way may end between the two statements; then the next round inserts.
    for _ in 0..10 {
        let values = [
            JobId::new().0.into(),
            new.space.0.into(),
            new.kind.as_str().into(),
            new.payload.clone().into(),
            i32::try_from(new.max_attempts).unwrap_or(i32::MAX).into(),
            now.into(),
            new.unique_key.clone().into(),
            new.traceparent.clone().into(),
        ];
        if let Some(job) = one(db, "insert job", INSERT, values).await? {
            return Ok(job);
        }
        let values = [new.space.0.into(), new.kind.as_str().into(), new.unique_key.clone().into()];
        if let Some(job) = one(db, "select job of the same key", SAME, values).await? {
            return Ok(job);
        }
    }
    Err(Error::internal(anyhow::anyhow!("a job of the same key keeps coming and going")))
}
