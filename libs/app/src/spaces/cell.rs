//! Values of an archive, as JSON and as CSV.

use std::borrow::Cow;

use serde_json::Value;
use store::Cell;

/// A text that no spreadsheet program takes for a formula: an apostrophe goes before one that begins like it.
///
/// ```
/// assert_eq!(app::spaces::neutral("=1+1"), "'=1+1");
/// assert_eq!(app::spaces::neutral("架空市"), "架空市");
/// ```
pub fn neutral(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}").into() } else { text.into() }
}

/// What stands in a cell of a CSV; `file` is the name of a file that is taken as such.
pub fn text(cell: &Cell, file: &str) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(it) => neutral(it).into_owned(),
        Cell::Number(it) => it.to_string(),
        Cell::Flag(it) => it.to_string(),
        Cell::Json(it) => neutral(&it.to_string()).into_owned(),
        Cell::File(_) => file.to_owned(),
    }
}

/// The same as JSON.
pub(super) fn json(cell: &Cell, file: &str) -> Value {
    match cell {
        Cell::Empty => Value::Null,
        Cell::Text(it) => it.clone().into(),
        Cell::Number(it) => (*it).into(),
        Cell::Flag(it) => (*it).into(),
        Cell::Json(it) => it.clone(),
        Cell::File(_) => file.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_taken_for_a_formula() {
        for text in ["=1", "+1", "-1", "@a", "\t=1", "\r=1"] {
            assert_eq!(neutral(text), format!("'{text}"));
        }
        assert_eq!((neutral("a=1"), neutral("")), ("a=1".into(), "".into()));
        assert_eq!(text(&Cell::Number(-1), ""), "-1", "a number is no formula");
    }
}
