//! Where time and chance enter.

use chrono::NaiveDate;
use domain::Time;
use rand::rngs::StdRng;

#[expect(clippy::disallowed_methods, reason = "the edge, where time is taken")]
pub(super) fn now() -> Time {
    chrono::Utc::now()
}

/// The day in Japan.
pub(super) fn today() -> NaiveDate {
    domain::day_in_japan(now())
}

/// A source of secrets, seeded by the system.
pub(super) fn chance() -> StdRng {
    rand::make_rng()
}
