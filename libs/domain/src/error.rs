//! What can go wrong, as callers need to tell it apart.

/// Shorthand for results of the platform.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A refusal or a failure. Denied is answered as [`Error::NotFound`], always.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no such thing, or the asker may not know of it.
    #[error("{0} not found")]
    NotFound(&'static str),
    /// Nobody has signed in.
    #[error("not signed in")]
    Unauthenticated,
    /// The input cannot be taken; the sentence says what to do.
    #[error("{0}")]
    Invalid(String),
    /// The state of things does not allow it (a finished job cannot be cancelled).
    #[error("{0}")]
    Conflict(String),
    /// A fault of ours or of the machine; the cause is for the log only.
    #[error("internal error")]
    Internal(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl Error {
    /// Wraps a fault, keeping its cause for the log.
    pub fn internal(cause: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Internal(cause.into())
    }
}
