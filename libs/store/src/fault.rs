//! Faults of the database, with what we were doing.

use domain::{Error, Time};
use sea_orm::DbErr;

/// For `map_err`: says what we were doing, keeps the cause.
pub(crate) fn doing(what: &'static str) -> impl FnOnce(DbErr) -> Error {
    move |cause| Error::internal(anyhow::Error::new(cause).context(what))
}

/// A row holds what no version of this program writes there.
pub(crate) fn unreadable(column: &'static str, value: impl std::fmt::Debug) -> Error {
    Error::internal(anyhow::anyhow!("unreadable {column}: {value:?}"))
}

/// PostgreSQL keeps microseconds; SQLite would keep more and then compare unequal.
pub(crate) fn micros(time: Time) -> Time {
    Time::from_timestamp_micros(time.timestamp_micros()).unwrap_or(time)
}
