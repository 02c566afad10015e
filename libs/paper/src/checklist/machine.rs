//! The line that says what the workbook is of. It is one cell, so that it is there or not.

use domain::FiscalYear;
use uuid::Uuid;

use super::{Sheet, Unreadable};

const WORD: &str = "renkei-checklist";
/// Raised when a workbook is to be read in another way than before.
const FORMAT: &str = "1";

/// What a workbook is of.
pub(crate) struct Machine {
    pub space: Uuid,
    pub list: String,
    pub fiscal_year: FiscalYear,
}

pub(crate) fn line(sheet: &Sheet) -> String {
    [WORD, FORMAT, &sheet.space.to_string(), &sheet.list, &sheet.fiscal_year.to_string()].join(";")
}

/// Reads a cell, if it is the machine line.
pub(crate) fn read(cell: &str) -> Option<Result<Machine, Unreadable>> {
    let mut parts = cell.split(';');
    if parts.next() != Some(WORD) {
        return None;
    }
    if parts.next() != Some(FORMAT) {
        return Some(Err(Unreadable::Format));
    }
    let parts: Vec<&str> = parts.collect();
    let &[space, list, year] = parts.as_slice() else { return Some(Err(Unreadable::Machine)) };
    let (Ok(space), Ok(year)) = (space.parse(), year.parse()) else { return Some(Err(Unreadable::Machine)) };
    if !is_identifier(list) {
        return Some(Err(Unreadable::Machine));
    }
    Some(Ok(Machine { space, list: list.to_owned(), fiscal_year: FiscalYear(year) }))
}

/// Identifiers of lists and items: short, and made of signs that no spreadsheet program takes for anything else.
pub(crate) fn is_identifier(text: &str) -> bool {
    let signs = |it: u8| it.is_ascii_alphanumeric() || matches!(it, b'_' | b'.' | b':' | b'-');
    // A number would lose zeros: a letter must come first.
    text.len() <= 100 && text.bytes().all(signs) && text.starts_with(|it: char| it.is_ascii_alphabetic())
}
