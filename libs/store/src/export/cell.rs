//! One value, the same whatever the database.

use chrono::SecondsFormat;
use domain::{Result, text::hex};
use sea_orm::Value;

use super::Kept;
use crate::fault::unreadable;

/// A value of a row in an archive.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// A text, an id, a day (`2026-04-01`), a moment (UTC, to the microsecond), or bytes in hexadecimal.
    Text(String),
    /// A number.
    Number(i64),
    /// Yes or no; of what stays behind, whether it is there.
    Flag(bool),
    /// A list or an object.
    Json(serde_json::Value),
    /// A file that is taken as such.
    File(Vec<u8>),
}

pub(super) fn of(value: Value, kept: Kept) -> Result<Cell> {
    if kept == Kept::Whether {
        return Ok(Cell::Flag(value != value.as_null()));
    }
    Ok(match value {
        Value::Bytes(Some(bytes)) if kept == Kept::File => Cell::File(bytes),
        Value::Bytes(Some(bytes)) => Cell::Text(hex(&bytes)),
        Value::Bool(Some(it)) => Cell::Flag(it),
        Value::Int(Some(it)) => Cell::Number(it.into()),
        Value::BigInt(Some(it)) => Cell::Number(it),
        Value::String(Some(it)) => Cell::Text(it),
        Value::Json(Some(it)) => Cell::Json(*it),
        Value::ChronoDate(Some(it)) => Cell::Text(it.to_string()),
        Value::ChronoDateTimeUtc(Some(it)) => Cell::Text(it.to_rfc3339_opts(SecondsFormat::Micros, true)),
        Value::Uuid(Some(it)) => Cell::Text(it.to_string()),
        other if other == other.as_null() => Cell::Empty,
        other => return Err(unreadable("exported column", other)),
    })
}
