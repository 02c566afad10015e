//! Writes down how an attempt ended.

use std::time::Duration;

use domain::{Job, LeaseToken, Result};
use store::Effect;

use crate::{
    Shared,
    clock::now,
    decide::{Decision, End, decide},
    handlers::follow_ups,
};

/// A database that is away for half a minute costs no work.
const TRIES: u32 = 30;
const PAUSE: Duration = Duration::from_secs(1);
/// A database that answers and yet refuses an effect so often will go on refusing it.
const REFUSALS: u32 = 3;

/// What became of an effect.
enum Stored {
    Applied,
    LeaseLost,
    Refused(domain::Error),
}

/// Writes it down, and wakes the workers for what follows. Returns the outcome's name in the metrics.
pub(crate) async fn finish(shared: &Shared, job: &Job, token: LeaseToken, decision: Decision) -> &'static str {
    let decision = match decision {
        Decision::Finish(effect) => match apply(shared, job, token, &effect).await {
            Stored::Applied => return "done",
            Stored::LeaseLost => return "lost",
            Stored::Refused(error) => decide(End::Error(error), job.attempt, shared.backoff, now()),
        },
        other => other,
    };
    let (id, store) = (job.id, &shared.store);
    let (outcome, held) = match decision {
        Decision::Fail { reason, retry_at } => {
            let outcome = if retry_at.is_some() && job.attempt < job.max_attempts { "retried" } else { "failed" };
            tracing::warn!(job.id = %id, reason, "Attempt {} of {} did not succeed", job.attempt, job.max_attempts);
            (outcome, insist(|| store.fail_job(id, token, &reason, retry_at, now())).await)
        }
        Decision::Cancel => ("cancelled", insist(|| store.cancelled_job(id, token, now())).await),
        Decision::Release => ("released", insist(|| store.release_job(id, token, now())).await),
        Decision::Finish(_) | Decision::Leave => return "lost",
    };
    match held {
        Ok(true) => outcome,
        Ok(false) => "lost",
        Err(error) => {
            // The lease runs out, and the job is run again.
            tracing::error!(job.id = %id, error = ?error, "Could not write down how the job ended");
            "lost"
        }
    }
}

async fn apply(shared: &Shared, job: &Job, token: LeaseToken, effect: &Effect) -> Stored {
    let (mut tries, mut refusals) = (0, 0);
    loop {
        let finished = shared.store.finish_job(job.id, token, effect, |applied| follow_ups(job, applied), now()).await;
        let error = match finished {
            Ok(Some(finished)) => {
                let follow_ups: Vec<_> = finished.follow_ups.iter().map(|it| (it.id, it.kind)).collect();
                shared.producer.push(&follow_ups).await;
                return Stored::Applied;
            }
            Ok(None) => return Stored::LeaseLost,
            Err(error) => error,
        };
        tracing::warn!(job.id = %job.id, error = ?error, "Could not apply the effect");
        tries += 1;
        // Keeps the job while we try again, and tells a database that is away from one that refuses.
        match shared.store.extend_lease(job.id, token, shared.lease, None, now()).await {
            Ok(Some(_)) => refusals += 1,
            // Taken over; or done, should the commit have been heard and only its answer been lost.
            Ok(None) => return Stored::LeaseLost,
            Err(_) => {}
        }
        if refusals == REFUSALS || tries == TRIES {
            return Stored::Refused(error);
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// Tries until the database answers, for a while. Every statement here is fenced, so that it can be sent twice.
async fn insist<T, Fut: Future<Output = Result<T>>>(attempt: impl Fn() -> Fut) -> Result<T> {
    for _ in 1..TRIES {
        match attempt().await {
            Ok(it) => return Ok(it),
            Err(error) => tracing::warn!(error = ?error, "The database does not answer; trying again"),
        }
        tokio::time::sleep(PAUSE).await;
    }
    attempt().await
}
