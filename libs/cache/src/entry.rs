//! An answer and its bytes, and what to tell those who waited for one that did not come.

use std::sync::Arc;

use domain::{Error, Result};
use serde::{Serialize, de::DeserializeOwned};

/// An answer as it is kept: JSON.
pub(crate) type Kept = Arc<[u8]>;

/// An answer with its bytes.
pub(crate) struct Entry<T> {
    pub(crate) value: T,
    pub(crate) kept: Kept,
}

impl<T: Serialize> Entry<T> {
    pub(crate) fn of(value: T) -> Result<Self, Miss> {
        let kept = serde_json::to_vec(&value).map_err(|err| Miss::Refused(Error::internal(err)))?;
        Ok(Self { value, kept: kept.into() })
    }
}

/// Why nothing is kept under a key.
pub(crate) enum Miss {
    /// Computed, and too large to keep.
    TooLarge(Kept),
    /// Not computed.
    Refused(Error),
}

impl From<Error> for Miss {
    fn from(err: Error) -> Self {
        Self::Refused(err)
    }
}

/// Reads bytes of ours; bytes of another version do not read, and count as absent.
pub(crate) fn read<T: DeserializeOwned>(kept: &[u8]) -> Result<T> {
    serde_json::from_slice(kept).map_err(Error::internal)
}

/// The same refusal for everybody who waited; the cause stays with the first, whose log has it.
pub(crate) fn again(err: &Error) -> Error {
    match err {
        Error::NotFound(what) => Error::NotFound(what),
        Error::Unauthenticated => Error::Unauthenticated,
        Error::Invalid(text) => Error::Invalid(text.clone()),
        Error::Conflict(text) => Error::Conflict(text.clone()),
        Error::Internal(cause) => Error::internal(cause.to_string()),
    }
}
