//! Small lists that stand in one column.

use domain::{Error, Result};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::fault::unreadable;

/// Reads a list.
pub(crate) fn list<T: DeserializeOwned>(column: &'static str, json: Value) -> Result<Vec<T>> {
    serde_json::from_value(json.clone()).map_err(|_| unreadable(column, json))
}

/// Writes a list.
pub(crate) fn json<T: Serialize>(list: &[T]) -> Result<Value> {
    serde_json::to_value(list).map_err(Error::internal)
}

/// Counts as the database keeps them.
pub(crate) fn signed(count: u64) -> Result<i64> {
    i64::try_from(count).map_err(Error::internal)
}
