//! Why somebody was not let in.

use domain::Error;

/// A refusal at the desk. It tells the asker nothing that they do not know.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// Mail address, password or code is wrong; it does not say which.
    #[error("sign-in failed")]
    Wrong,
    /// Too many attempts.
    #[error("wait {seconds} s")]
    Wait {
        /// Seconds until the next one.
        seconds: u32,
    },
    /// The provider vouches for somebody who has no place in its space.
    #[error("nobody of this space")]
    Stranger,
    /// Anything else.
    #[error(transparent)]
    Other(#[from] Error),
}
