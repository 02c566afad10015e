//! Listens to one queue.

use std::{sync::Arc, time::Duration};

use apalis::prelude::*;
use apalis_core::backend::ext::poll_strategy::PollWith;
use jobs::{Queue, Spec};
use serde_json::Value;

use crate::{Shared, every::Every, take::take_and_run, worker_name};

/// How often a queue is asked for messages.
const POLL: Duration = Duration::from_millis(500);

/// What the queue's worker hands to [`on_message`].
#[derive(Clone)]
struct Consumer {
    spec: &'static Spec,
    shared: Arc<Shared>,
}

/// Listens until shutdown. Any fault of the queue ends its worker; a new one, with a name never used before, begins a
/// second later.
pub(crate) async fn consume(queue: Queue, spec: &'static Spec, shared: Arc<Shared>) {
    let shutdown = shared.shutdown.clone();
    let consumer = Consumer { spec, shared };
    while !shutdown.is_cancelled() {
        let context = WorkerContext::new(&worker_name(&queue, spec.queue));
        let builder = WorkerBuilder::new(&context);
        let worker = async {
            match &queue {
                Queue::Sqlite(pool) => {
                    let backend = PollWith::new(jobs::sqlite_queue(pool, spec.queue), Every::new(POLL));
                    let builder = builder.backend(backend).concurrency(spec.concurrency).data(consumer.clone());
                    builder.build(on_message).run().await
                }
                Queue::Postgres(pool) => {
                    let backend = PollWith::new(jobs::postgres_queue(pool, spec.queue), Every::new(POLL));
                    let builder = builder.backend(backend).concurrency(spec.concurrency).data(consumer.clone());
                    builder.build(on_message).run().await
                }
            }
        };
        let stop = async {
            shutdown.cancelled().await;
            // Refused where the worker has not begun yet; then there is nothing to end gently.
            if context.stop().is_ok() { std::future::pending().await } else { Ok(()) }
        };
        let ended: Result<(), WorkerError> = tokio::select! {
            ended = worker => ended,
            ended = stop => ended,
        };
        if !shutdown.is_cancelled() {
            let error = ended.err().map(|it| it.to_string());
            tracing::warn!(queue = spec.queue, error, "The queue's worker ended; a new one begins");
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
    }
}

/// A message wakes us; which job it was sent for does not matter. Always `Ok`: the queue's own retries know nothing of
/// leases, and a fault here is mended by the sweep.
async fn on_message(_message: Value, consumer: Data<Consumer>) -> Result<(), BoxDynError> {
    let Consumer { spec, shared } = (*consumer).clone();
    let running = shared.running.clone();
    if let Err(panic) = running.spawn(take_and_run(spec, shared)).await {
        tracing::error!(queue = spec.queue, error = %panic, "The runner panicked");
    }
    Ok(())
}
