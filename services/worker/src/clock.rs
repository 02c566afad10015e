//! The one place where the worker looks at the clock.

use domain::Time;

/// Now.
#[expect(clippy::disallowed_methods, reason = "a worker lives in real time; all that it calls is told")]
pub(crate) fn now() -> Time {
    chrono::Utc::now()
}
