//! Asking for a job.

use domain::{Job, Result, Scope, Time, audit::Event};
use jobs::{Payload, Producer, request};
use store::Store;

/// A job that was asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Started {
    /// The job, waiting or already running.
    pub job: Job,
    /// It was there already: someone asked for the same before.
    pub already: bool,
}

/// Writes the job, then wakes the workers. If nobody wakes, the sweep does within its interval. `now` tells a job of
/// this call from one that was there, and becomes its time of asking.
pub async fn start<P: Payload>(
    store: &Store,
    producer: &Producer,
    scope: &Scope,
    payload: &P,
    traceparent: Option<String>,
    now: Time,
) -> Result<Started> {
    let tx = store.begin_write(scope).await?;
    let job = tx.insert_job(request(scope.space(), payload, traceparent)?, now).await?;
    // The store keeps microseconds.
    let already = job.created_at.timestamp_micros() != now.timestamp_micros();
    if !already {
        tx.record(&Event::new("job.ask", job.id).with(job.kind.as_str()), now).await?;
    }
    tx.commit().await?;
    if !already {
        producer.push_job(&job).await;
    }
    Ok(Started { job, already })
}
