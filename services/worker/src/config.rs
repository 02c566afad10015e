//! What a worker needs to know.

use std::time::Duration;

use jobs::Queue;
use store::Store;

use crate::Handlers;

/// What a worker needs to know.
#[derive(Clone, Debug)]
pub struct WorkerConfig {
    /// The database.
    pub store: Store,
    /// Where it is woken.
    pub queue: Queue,
    /// The work itself.
    pub handlers: Handlers,
    /// How long a job stays with a worker that has gone silent. Extended every third of it.
    pub lease: Duration,
    /// How often it looks for jobs that nobody was woken for.
    pub sweep_every: Duration,
    /// How many jobs it runs at once.
    pub concurrency: usize,
    /// Wait before the first retry; it doubles with every attempt, up to five minutes.
    pub backoff: Duration,
    /// How long running jobs may go on once the worker is asked to stop.
    pub stop_within: Duration,
}

impl WorkerConfig {
    /// The usual: a killed worker's jobs run again within a minute.
    pub fn new(store: Store, queue: Queue, handlers: Handlers) -> Self {
        Self {
            store,
            queue,
            handlers,
            lease: Duration::from_secs(20),
            sweep_every: Duration::from_secs(10),
            concurrency: 1,
            backoff: Duration::from_secs(5),
            stop_within: Duration::from_secs(20),
        }
    }
}
