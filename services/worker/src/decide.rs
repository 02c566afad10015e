//! What becomes of an attempt: applied, tried again, or given up. Decided here and nowhere else.

use std::time::Duration;

use domain::{Error, Time};
use store::Effect;

/// No retry waits longer.
const LONGEST: Duration = Duration::from_mins(5);

/// How an attempt ended.
#[derive(Debug)]
pub(crate) enum End {
    /// The work is done.
    Done(Effect),
    /// The work refused or failed.
    Error(Error),
    /// A bug.
    Panicked(String),
    /// It took too long.
    TimedOut,
    /// Someone asked it to stop, and it did.
    Cancelled,
    /// The worker stops.
    Released,
    /// Another worker has the job.
    LeaseLost,
}

/// What is written about it.
#[derive(Debug)]
pub(crate) enum Decision {
    /// Apply the effect.
    Finish(Effect),
    /// Write the reason; try again at this time, or not at all.
    Fail { reason: String, retry_at: Option<Time> },
    /// Mark as cancelled.
    Cancel,
    /// Give it back as if nothing had been.
    Release,
    /// Nothing: it is not ours any more.
    Leave,
}

/// Decides. What is wrong with the input stays wrong, so only faults are tried again, after `backoff` doubled with every
/// attempt; the store gives up when no attempt is left.
pub(crate) fn decide(end: End, attempt: u32, backoff: Duration, now: Time) -> Decision {
    let retry_at = Some(now + LONGEST.min(backoff.saturating_mul(2_u32.saturating_pow(attempt.saturating_sub(1)))));
    match end {
        End::Done(effect) => Decision::Finish(effect),
        End::Cancelled => Decision::Cancel,
        End::Released => Decision::Release,
        End::LeaseLost => Decision::Leave,
        End::Error(Error::Internal(cause)) => {
            tracing::error!(error = ?cause, "Job failed");
            Decision::Fail {
                reason: "内部エラー。原因は記録にあります。 / Internal error; the log has the cause.".into(),
                retry_at,
            }
        }
        End::Error(refusal) => Decision::Fail { reason: refusal.to_string(), retry_at: None },
        End::Panicked(message) => {
            tracing::error!(error = message, "Job panicked");
            Decision::Fail {
                reason: "内部エラー。原因は記録にあります。 / Internal error; the log has the cause.".into(),
                retry_at,
            }
        }
        End::TimedOut => {
            Decision::Fail { reason: "制限時間を超えました。 / Took too long.".into(), retry_at }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn retry(end: End, attempt: u32) -> Option<i64> {
        let now = Time::UNIX_EPOCH;
        match decide(end, attempt, Duration::from_secs(5), now) {
            Decision::Fail { retry_at, .. } => retry_at.map(|it| (it - now).num_seconds()),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn faults_are_tried_again_ever_later() {
        let waits = [1, 2, 3, 7, 60].map(|attempt| retry(End::Error(Error::internal("disk full")), attempt));
        assert_eq!(waits, [Some(5), Some(10), Some(20), Some(300), Some(300)]);
        assert_eq!((retry(End::Panicked("bug".into()), 1), retry(End::TimedOut, 2)), (Some(5), Some(10)));
    }

    #[test]
    fn what_is_wrong_with_the_input_is_final() {
        assert_eq!(retry(End::Error(Error::Invalid("no workbook".into())), 1), None);
        assert_eq!(retry(End::Error(Error::NotFound("dataset")), 1), None);
    }
}
