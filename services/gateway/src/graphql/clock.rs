//! Where time enters.

use chrono::NaiveDate;
use domain::Time;

#[expect(clippy::disallowed_methods, reason = "the edge, where time is taken")]
pub(super) fn now() -> Time {
    chrono::Utc::now()
}

/// The day in Japan.
pub(super) fn today() -> NaiveDate {
    domain::day_in_japan(now())
}
