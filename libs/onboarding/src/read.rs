//! From bytes to a grid: which format it is, and whether it keeps to the limits.

use ndb::grid::{GridError, Limits, first_sheet};

use crate::{
    CHARACTERS, COLUMNS, FILE, Grid, ROWS, Unreadable, comma,
    decode::{self, decode},
};

/// What an xlsx may hold. A full sheet of ten columns has 10 MB of XML; texts may come to what a CSV of the largest size
/// may hold, or a little more.
const LIMITS: Limits =
    Limits { rows: ROWS, columns: COLUMNS, characters: CHARACTERS, text_bytes: 8 << 20, part_bytes: 24 << 20 };

/// Reads CSV or xlsx, told apart by their bytes. Never panics; refuses what goes beyond the limits and guesses nothing.
pub fn read(bytes: &[u8]) -> Result<Grid, Unreadable> {
    if bytes.len() > FILE {
        return Err(Unreadable::File);
    }
    let cells = if bytes.starts_with(b"PK") {
        let sheet = first_sheet(bytes, &LIMITS).map_err(refusal)?;
        if sheet.days_from_1904 {
            return Err(Unreadable::DaysFrom1904);
        }
        sheet.cells
    } else {
        decode::refuse_others(bytes)?;
        comma::read(&decode(bytes)?)?
    };
    if cells.is_empty() { Err(Unreadable::Empty) } else { Ok(Grid { cells }) }
}

fn refusal(error: GridError) -> Unreadable {
    use ndb::{ReadError, error::Excess};
    match error {
        GridError::Rows => Unreadable::Rows,
        GridError::Columns(row) => Unreadable::Columns(row),
        GridError::Characters(row, column) => Unreadable::Characters(Some((row, column))),
        GridError::Text => Unreadable::Inflated,
        GridError::Workbook(error) => match error {
            ReadError::TooLarge(Excess::Texts) => Unreadable::Characters(None),
            ReadError::TooLarge(_) => Unreadable::Inflated,
            ReadError::Encrypted => Unreadable::Encrypted,
            ReadError::Macro => Unreadable::Macro,
            ReadError::NotAWorkbook(_) => Unreadable::Other,
            ReadError::UnknownPart(_) | ReadError::Dtd => Unreadable::Part,
            _ => Unreadable::Damaged,
        },
    }
}
