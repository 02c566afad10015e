//! Asking for a job.

use domain::{Job, Result, SpaceId, Time};
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
    space: SpaceId,
    payload: &P,
    traceparent: Option<String>,
    now: Time,
) -> Result<Started> {
    let job = store.insert_job(&request(space, payload, traceparent)?, now).await?;
    // The store keeps microseconds.
    let already = job.created_at.timestamp_micros() != now.timestamp_micros();
    if !already {
        producer.push_job(&job).await;
    }
    Ok(Started { job, already })
}
