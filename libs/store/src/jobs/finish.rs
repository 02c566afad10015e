//! The one transaction in which a job's effect becomes true.

use domain::{DatasetId, Job, JobId, LeaseToken, NewJob, Result, ResultSetId, Time};
use serde_json::json;

use super::{ask, change};
use crate::{
    NewDataset, NewResultSet, Store, datasets,
    fault::{doing, micros},
    results,
};

/// What a job leaves behind.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Nothing in the database.
    Nothing,
    /// A dataset.
    Dataset(NewDataset),
    /// A result set, shown for its year from now on.
    ResultSet(NewResultSet),
}

/// What became of an [`Effect`]: the id is that of the dataset or result set of the same input, where there was one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Applied {
    /// Nothing.
    Nothing,
    /// A dataset.
    Dataset(DatasetId),
    /// A result set.
    ResultSet(ResultSetId),
}

/// A job that was finished by us.
#[derive(Clone, Debug, PartialEq)]
pub struct Finished {
    /// What it left behind.
    pub applied: Applied,
    /// What was asked for in its wake; the caller wakes the workers.
    pub follow_ups: Vec<Job>,
}

impl Store {
    /// Marks a job done, applies its effect and asks for its follow-ups, all or nothing. Nothing where the lease is lost:
    /// then nothing is applied. May be called again after a fault.
    pub async fn finish_job(
        &self,
        id: JobId,
        token: LeaseToken,
        effect: &Effect,
        follow_ups: impl FnOnce(Applied) -> Vec<NewJob> + Send,
        now: Time,
    ) -> Result<Option<Finished>> {
        // First, so that the row is ours until the end, even if the lease runs out on the way.
        const DONE: &str = "update job set state = 'done', lease_token = null, lease_until = null, \
            progress_done = progress_total, progress_now = '', cancel_requested = false, finished_at = $3 \
            where id = $1 and lease_token = $2 and state = 'running'";
        const RESULT: &str = "update job set result = $2 where id = $1";
        let now = micros(now);
        let tx = self.begin_immediate().await?;
        if change(&tx, "finish job", DONE, [id.0.into(), token.0.into(), now.into()]).await? == 0 {
            tx.rollback().await.map_err(doing("roll back"))?;
            return Ok(None);
        }
        let (applied, result) = match effect {
            Effect::Nothing => (Applied::Nothing, None),
            Effect::Dataset(new) => {
                let id = datasets::apply(&tx, new, now).await?;
                (Applied::Dataset(id), Some(json!({ "datasetId": id })))
            }
            Effect::ResultSet(new) => {
                let id = results::apply(&tx, new, now).await?;
                (Applied::ResultSet(id), Some(json!({ "resultSetId": id })))
            }
        };
        if let Some(result) = result {
            change(&tx, "store job result", RESULT, [id.0.into(), result.into()]).await?;
        }
        let mut inserted = Vec::new();
        for new in follow_ups(applied) {
            inserted.push(ask::insert(&tx, &new, now).await?);
        }
        tx.commit().await.map_err(doing("commit"))?;
        Ok(Some(Finished { applied, follow_ups: inserted }))
    }
}
