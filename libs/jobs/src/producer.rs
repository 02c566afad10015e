//! Wakes the workers.

use std::time::Duration;

use apalis_core::backend::TaskSink;
use domain::{Job, JobId, JobKind};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{Queue, TABLE, postgres_queue, spec, sqlite_queue};

/// A queue that is away must not hold up the person who asked.
const PATIENCE: Duration = Duration::from_secs(3);

/// What the queue carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// Version of the message.
    pub v: u32,
    /// The job for which the workers are woken. They take the job whose turn it is.
    pub job_id: JobId,
}

/// Wakes the workers for jobs that are in the database already. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Producer(Queue);

impl Producer {
    /// Sends to this queue.
    pub fn new(queue: &Queue) -> Self {
        Self(queue.clone())
    }

    /// Wakes the workers for a job. Call it after the commit; see [`Self::push`].
    pub async fn push_job(&self, job: &Job) {
        self.push(&[(job.id, job.kind)]).await;
    }

    /// Wakes the workers for jobs. Call it after the commit. A failure is only logged, and told by `false`: the sweep sends
    /// again.
    pub async fn push(&self, jobs: &[(JobId, JobKind)]) -> bool {
        for spec in &TABLE {
            let ids: Vec<JobId> = jobs.iter().filter(|(_, kind)| *kind == spec.kind).map(|(id, _)| *id).collect();
            if ids.is_empty() {
                continue;
            }
            let sent = tokio::time::timeout(PATIENCE, self.send(spec.kind, &ids)).await;
            let error: Option<String> = match sent {
                Ok(Ok(())) => None,
                Ok(Err(cause)) => Some(format!("{cause:#}")),
                Err(_) => Some("no answer in time".into()),
            };
            if let Some(error) = error {
                tracing::warn!(
                    queue = spec.queue,
                    jobs = ids.len(),
                    error,
                    "The queue is away; the sweep will send again"
                );
                return false;
            }
        }
        true
    }

    async fn send(&self, kind: JobKind, ids: &[JobId]) -> anyhow::Result<()> {
        let messages: Vec<Value> =
            ids.iter().map(|id| serde_json::to_value(Message { v: 1, job_id: *id })).collect::<Result<_, _>>()?;
        match &self.0 {
            Queue::Sqlite(pool) => sqlite_queue(pool, spec(kind).queue).push_bulk(messages).await?,
            Queue::Postgres(pool) => postgres_queue(pool, spec(kind).queue).push_bulk(messages).await?,
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_message_keeps_its_form() {
        let id = JobId("018f0000-0000-7000-8000-000000000001".parse().expect("uuid"));
        insta::assert_json_snapshot!(Message { v: 1, job_id: id }, @r#"
        {
          "v": 1,
          "job_id": "018f0000-0000-7000-8000-000000000001"
        }
        "#);
    }
}
