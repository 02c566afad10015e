//! Runs jobs: claims them under a lease, computes off the async threads, applies the effect once.
//!
//! A worker may die at any moment. Its lease runs out, the sweep of any living worker wakes the workers again, and another
//! one runs the job from the start; whatever the first one would still do is refused, because the lease's token is not its
//! own any more. Leases are compared with the clock of the machine the worker runs on: machines keep their clocks within a
//! few seconds of each other.

mod clock;
mod config;
mod consume;
mod decide;
mod every;
mod finish;
mod handlers;
mod keep;
mod signal;
mod sweep;
mod take;

pub use config::WorkerConfig;
pub use handlers::Handlers;
pub use sweep::sweep_once;

use std::{sync::Arc, time::Duration};

use domain::Result;
use jobs::{Producer, Queue};
use store::Store;
use tokio::sync::Semaphore;
use tokio_util::{sync::CancellationToken, task::TaskTracker};

/// What every part of a worker shares.
struct Shared {
    store: Store,
    producer: Producer,
    handlers: Handlers,
    lease: Duration,
    backoff: Duration,
    stop_within: Duration,
    /// The one door to heavy work, whatever its kind.
    heavy: Arc<Semaphore>,
    shutdown: CancellationToken,
    /// Jobs that run. They are not bound to the queue's worker, which ends at any fault of the queue.
    running: TaskTracker,
}

/// Runs jobs until `shutdown` is cancelled; then takes no more, lets those that run go on for a while, and gives back what
/// is not finished.
///
/// Blocking work that does not heed its [`domain::Control`] goes on after this returns: a program ends without waiting for
/// it.
pub async fn run(config: WorkerConfig, shutdown: CancellationToken) -> Result<()> {
    let WorkerConfig { store, queue, handlers, lease, sweep_every, concurrency, backoff, stop_within } = config;
    let shared = Arc::new(Shared {
        producer: Producer::new(&queue),
        store,
        handlers,
        lease,
        backoff,
        stop_within,
        heavy: Arc::new(Semaphore::new(concurrency.max(1))),
        shutdown: shutdown.clone(),
        running: TaskTracker::new(),
    });
    let mut parts = tokio::task::JoinSet::new();
    for spec in &jobs::TABLE {
        parts.spawn(consume::consume(queue.clone(), spec, Arc::clone(&shared)));
    }
    parts.spawn(sweep::sweep(queue, sweep_every, Arc::clone(&shared)));
    tracing::info!(concurrency, lease_ms = lease.as_millis(), "Worker takes jobs");
    shutdown.cancelled().await;
    tracing::info!(jobs = shared.running.len(), "Worker takes no more jobs");
    shared.running.close();
    shared.running.wait().await;
    // The queue's workers acknowledge what they handled; should the queue be away, it hands it out again, which does no harm.
    let _ = tokio::time::timeout(Duration::from_secs(2), async { while parts.join_next().await.is_some() {} }).await;
    Ok(())
}

/// The name of a queue must not clash with that of a queue of another program.
fn worker_name(queue: &Queue, name: &str) -> String {
    let host = std::env::var("HOSTNAME").unwrap_or_else(|_| "host".into());
    let backend = match queue {
        Queue::Sqlite(_) => "sqlite",
        Queue::Postgres(_) => "postgres",
    };
    format!("{name}-{backend}-{host}-{}", uuid::Uuid::new_v4())
}
