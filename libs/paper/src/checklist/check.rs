//! Whether a sheet would be read back as it is.

use std::collections::HashSet;

use chrono::Datelike;

use super::{LONG, SHORT, STATUSES, Sheet, SheetRow, escape::written_len, machine::is_identifier};
use crate::PaperError;

/// Bytes of one text as it is written: `ndb` keeps so many for a cell.
const KEPT: usize = 4 * 32_767;

/// Refuses what [`super::read`] would refuse, or read as something else.
pub(crate) fn check(sheet: &Sheet) -> Result<(), PaperError> {
    let mut items = HashSet::new();
    if !is_identifier(&sheet.list) {
        return Err(PaperError::Item);
    }
    if written_len(&sheet.title) + written_len(&sheet.space_name) > KEPT / 2 {
        return Err(PaperError::TooLong);
    }
    for it in &sheet.rows {
        if !is_identifier(&it.item) || !items.insert(&it.item) {
            return Err(PaperError::Item);
        }
        row(it)?;
    }
    Ok(())
}

fn row(it: &SheetRow) -> Result<(), PaperError> {
    if !STATUSES.contains(&it.status.as_str()) {
        return Err(PaperError::Status);
    }
    if it.start.is_some_and(|it| !(2000..2100).contains(&it.year())) {
        return Err(PaperError::Day);
    }
    let answers = [(&it.owner, SHORT), (&it.reason, LONG), (&it.note, LONG)];
    if answers.iter().any(|(text, most)| text.trim().chars().count() > *most) {
        return Err(PaperError::TooLong);
    }
    // Whatever stands in the sheet is read, if only to be skipped.
    let all = [&it.section, &it.number, &it.text, &it.hint, &it.owner, &it.reason, &it.note];
    if all.iter().any(|text| written_len(text) > KEPT) {
        return Err(PaperError::TooLong);
    }
    Ok(())
}
