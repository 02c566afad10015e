//! Keeps a lease while the work is done, and carries word both ways.

use std::time::{Duration, Instant};

use domain::{JobId, LeaseToken, Result};
use store::{Effect, Held};
use tokio::{task::JoinHandle, time::timeout};

use crate::{Shared, clock::now, decide::End, signal::Signal};

/// Progress is written once in this time, at most.
const WRITE: Duration = Duration::from_secs(1);

/// Whose lease it is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Attempt {
    pub(crate) id: JobId,
    pub(crate) token: LeaseToken,
    pub(crate) timeout: Duration,
}

/// Why the work was told to stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stop {
    Asked,
    TimedOut(Instant),
    Shutdown(Instant),
}

/// Waits for the work to end. Returns earlier where the lease is lost, and where work told to stop does not.
pub(crate) async fn keep(shared: &Shared, attempt: Attempt, signal: &Signal, work: JoinHandle<Result<Effect>>) -> End {
    let began = Instant::now();
    let third = shared.lease / 3;
    let mut extended = began;
    let mut shutdown = None;
    let mut stop = None;
    let mut beat = tokio::time::interval(WRITE.min(third));
    beat.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    tokio::pin!(work);
    loop {
        tokio::select! {
            ended = &mut work => return end(ended, stop),
            _ = beat.tick() => {}
            () = shared.shutdown.cancelled(), if shutdown.is_none() => shutdown = Some(Instant::now()),
        }
        if stop.is_none() {
            if shutdown.is_some_and(|it| it.elapsed() >= shared.stop_within) {
                stop = Some(Stop::Shutdown(Instant::now()));
            } else if began.elapsed() >= attempt.timeout {
                stop = Some(Stop::TimedOut(Instant::now()));
            }
            if stop.is_some() {
                signal.stop();
            }
        }
        match stop {
            // A moment for work that heeds us; the process is about to end.
            Some(Stop::Shutdown(since)) if since.elapsed() >= Duration::from_secs(1) => return End::Released,
            // Its thread goes on, and keeps its place behind the door.
            Some(Stop::TimedOut(since)) if since.elapsed() >= shared.lease => return End::TimedOut,
            _ => {}
        }
        let progress = signal.take_progress();
        if progress.is_none() && extended.elapsed() < third {
            continue;
        }
        let extend = shared.store.extend_lease(attempt.id, attempt.token, shared.lease, progress.as_ref(), now());
        match timeout(shared.lease, extend).await {
            Ok(Ok(Some(Held { cancel_requested }))) => {
                extended = Instant::now();
                if cancel_requested && stop.is_none() {
                    stop = Some(Stop::Asked);
                    signal.stop();
                }
            }
            Ok(Ok(None)) => {
                signal.stop();
                return End::LeaseLost;
            }
            // The database is away. The lease may still be ours when it is back; if not, nothing will be applied.
            failed => {
                if let Ok(Err(error)) = failed {
                    tracing::warn!(job.id = %attempt.id, error = ?error, "Could not extend the lease");
                }
                if let Some(progress) = progress {
                    signal.put_back(progress);
                }
            }
        }
    }
}

fn end(ended: Result<Result<Effect>, tokio::task::JoinError>, stop: Option<Stop>) -> End {
    match (ended, stop) {
        // Work that was finished before it noticed is finished.
        (Ok(Ok(effect)), _) => End::Done(effect),
        (Ok(Err(_)), Some(Stop::Asked)) => End::Cancelled,
        (Ok(Err(_)), Some(Stop::TimedOut(_))) => End::TimedOut,
        (Ok(Err(_)), Some(Stop::Shutdown(_))) => End::Released,
        (Ok(Err(error)), None) => End::Error(error),
        (Err(panic), _) => End::Panicked(message(panic)),
    }
}

fn message(error: tokio::task::JoinError) -> String {
    let Ok(panic) = error.try_into_panic() else { return "cancelled".into() };
    match panic.downcast::<String>() {
        Ok(text) => *text,
        Err(panic) => panic.downcast_ref::<&str>().copied().unwrap_or("no message").to_owned(),
    }
}
