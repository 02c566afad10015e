//! Finds what nobody else will do: jobs whose message was lost, and jobs whose worker is gone.

use std::{sync::Arc, time::Duration};

use domain::{Result, Time};
use jobs::{Producer, Queue};
use store::{Settled, Store};
use tokio::time::{Instant, MissedTickBehavior};

use crate::{Shared, clock::now};

/// Messages of one sweep, at most; the rest has its turn in the next one.
const LIMIT: u32 = 50;
/// Messages that were handled are kept this long.
const KEEP: Duration = Duration::from_hours(1);
const CLEAN_EVERY: Duration = Duration::from_mins(10);

/// Sweeps until shutdown. Every worker does, and it does no harm when two do so at once.
pub(crate) async fn sweep(queue: Queue, every: Duration, shared: Arc<Shared>) {
    let mut tick = tokio::time::interval(every);
    tick.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut cleaned = Instant::now();
    loop {
        tokio::select! {
            _ = tick.tick() => {}
            () = shared.shutdown.cancelled() => return,
        }
        if let Err(error) = sweep_once(&shared.store, &shared.producer, every, now()).await {
            tracing::warn!(error = ?error, "The sweep failed");
        }
        if cleaned.elapsed() >= CLEAN_EVERY {
            cleaned = Instant::now();
            if let Err(error) = queue.clean(KEEP).await {
                tracing::warn!(error = ?error, "Could not clean the queue");
            }
        }
    }
}

/// Ends what no worker will end, and wakes the workers for what can run and was not sent for `every`. Returns how many
/// jobs were sent.
pub async fn sweep_once(store: &Store, producer: &Producer, every: Duration, now: Time) -> Result<usize> {
    let Settled { cancelled, failed } = store.settle_jobs(now).await?;
    if cancelled + failed > 0 {
        tracing::warn!(cancelled, failed, "Ended jobs whose worker is gone");
    }
    let due = store.due_for_push(now, LIMIT).await?;
    if due.is_empty() {
        return Ok(0);
    }
    let jobs: Vec<_> = due.iter().map(|it| (it.id, it.kind)).collect();
    if !producer.push(&jobs).await {
        return Ok(0);
    }
    store.mark_pushed(&due, every, now).await?;
    tracing::debug!(jobs = due.len(), "Woke the workers again");
    Ok(due.len())
}
