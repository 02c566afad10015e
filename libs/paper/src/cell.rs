//! One cell: always a text, never a formula.

use rust_xlsxwriter::{Format, Worksheet};

use crate::PaperError;

/// UTF-16 units that spreadsheet programs keep in a cell.
const UNITS: usize = 32_767;

/// Writes a text as a text. One that begins like a formula is marked as typed with an apostrophe in front, so that it
/// stays a text when somebody edits the cell; the text itself is the same.
pub(crate) fn write(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    text: &str,
    format: &Format,
) -> Result<(), PaperError> {
    fits(text)?;
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        sheet.write_string_with_format(row, column, text, &format.clone().set_quote_prefix())?;
    } else {
        sheet.write_string_with_format(row, column, text, format)?;
    }
    Ok(())
}

/// Writes a text over the columns from one to another; over one alone too.
pub(crate) fn write_across(
    sheet: &mut Worksheet,
    row: u32,
    (from, to): (u16, u16),
    text: &str,
    format: &Format,
) -> Result<(), PaperError> {
    if from < to {
        sheet.merge_range(row, from, row, to, "", format)?;
    }
    write(sheet, (row, from), text, format)
}

fn fits(text: &str) -> Result<(), PaperError> {
    // UTF-8 never has fewer bytes than UTF-16 has units, and this is quicker to know.
    if text.len() > UNITS && text.encode_utf16().count() > UNITS {
        return Err(PaperError::TooLong);
    }
    Ok(())
}
