//! One attempt at one job, from the claim to the end.

use std::{sync::Arc, time::Instant};

use domain::{Job, LeaseToken};
use jobs::Spec;
use tokio::sync::OwnedSemaphorePermit;
use tracing::Instrument;

use crate::{
    Shared,
    clock::now,
    decide::{End, decide},
    finish, handlers,
    keep::{Attempt, keep},
    signal::Signal,
};

/// Claims the job of this kind whose turn it is, if there is one, and runs it.
pub(crate) async fn take_and_run(spec: &'static Spec, shared: Arc<Shared>) {
    // First the door, then the job: one that waits here can still be taken by another worker.
    let permit = tokio::select! {
        biased;
        () = shared.shutdown.cancelled() => return,
        permit = Arc::clone(&shared.heavy).acquire_owned() => permit,
    };
    let Ok(permit) = permit else { return };
    let token = LeaseToken::new();
    match shared.store.claim_next_job(spec.kind, token, shared.lease, now()).await {
        Ok(Some(job)) => {
            let span =
                tracing::info_span!("job", job.id = %job.id, job.kind = job.kind.as_str(), job.attempt = job.attempt);
            link_parent(&span, job.traceparent.as_deref());
            run(spec, &shared, job, token, permit).instrument(span).await;
        }
        // Another delivery of the same message was first, or the job is not due yet.
        Ok(None) => tracing::debug!(queue = spec.queue, "Nothing to do"),
        Err(error) => tracing::warn!(queue = spec.queue, error = ?error, "Could not claim a job"),
    }
}

async fn run(spec: &'static Spec, shared: &Arc<Shared>, job: Job, token: LeaseToken, permit: OwnedSemaphorePermit) {
    let began = Instant::now();
    tracing::info!(job.id = %job.id, "Began {} {}", job.kind.as_str(), job.id);
    let end = match handlers::prepare(&job, &shared.store, &shared.handlers).await {
        Err(error) => End::Error(error),
        Ok(work) => {
            let signal = Arc::new(Signal::default());
            let control = Arc::clone(&signal);
            let span = tracing::Span::current();
            let work = tokio::task::spawn_blocking(move || {
                // Held by the thread: work that does not stop when told keeps its place.
                let _permit = permit;
                span.in_scope(|| work(control.as_ref()))
            });
            keep(shared, Attempt { id: job.id, token, timeout: spec.timeout }, &signal, work).await
        }
    };
    let decision = decide(end, job.attempt, shared.backoff, now());
    let outcome = finish::finish(shared, &job, token, decision).await;
    let took = began.elapsed();
    telemetry::metrics::job_finished(job.kind.as_str(), outcome, took);
    let duration_ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
    tracing::info!(job.id = %job.id, outcome, duration_ms, "Ended {} {}: {outcome}", job.kind.as_str(), job.id);
}

/// The job belongs to the trace of the request that asked for it.
fn link_parent(span: &tracing::Span, traceparent: Option<&str>) {
    if let Some(traceparent) = traceparent {
        telemetry::set_parent(span, traceparent);
    }
}
