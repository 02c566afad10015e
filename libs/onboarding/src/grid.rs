//! The cells of the file, as texts.

use ndb::grid::{Cell, Value};

/// What stands in the file: rows of texts, without what is empty. What the texts say is not looked at yet.
#[derive(Clone, PartialEq, Eq)]
pub struct Grid {
    /// Row by row, left to right.
    pub(crate) cells: Vec<Cell>,
}

/// A row that holds something.
#[derive(Clone, Copy)]
pub(crate) struct Line<'a> {
    /// From 1, as spreadsheet programs count.
    pub number: u32,
    pub cells: &'a [Cell],
}

impl Grid {
    /// Every row from the first to the last, also those without anything; what is no text (a formula, an error value) is named
    /// by its place, as spreadsheet programs show it.
    pub fn texts(&self) -> Result<Vec<Vec<String>>, String> {
        let mut rows: Vec<Vec<String>> = Vec::new();
        for it in &self.cells {
            let Value::Text(text) = &it.value else { return Err(format!("{}{}", letters(it.column), it.row)) };
            let (row, column) = (it.row.saturating_sub(1) as usize, usize::from(it.column));
            if rows.len() <= row {
                rows.resize(row + 1, Vec::new());
            }
            if rows[row].len() <= column {
                rows[row].resize(column + 1, String::new());
            }
            rows[row][column].clone_from(text);
        }
        Ok(rows)
    }

    pub(crate) fn lines(&self) -> impl Iterator<Item = Line<'_>> {
        self.cells.chunk_by(|a, b| a.row == b.row).filter_map(|cells| Some(Line { number: cells.first()?.row, cells }))
    }
}

impl<'a> Line<'a> {
    pub fn get(self, column: u16) -> Option<&'a Value> {
        self.cells.iter().find(|it| it.column == column).map(|it| &it.value)
    }
}

impl std::fmt::Debug for Grid {
    /// Tells sizes only: cells hold names and mail addresses.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Grid").field("cells", &self.cells.len()).finish_non_exhaustive()
    }
}

/// The letters of a column counted from 0, as spreadsheet programs show them; two are enough for the columns we take.
pub(crate) fn letters(column: u16) -> String {
    let letter = |it: u16| char::from(b'A' + u8::try_from(it % 26).unwrap_or(0));
    let (high, low) = (column / 26, column % 26);
    if high == 0 { letter(low).to_string() } else { [letter(high - 1), letter(low)].iter().collect() }
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn columns_have_the_letters_of_a_spreadsheet() {
        assert_eq!([0, 25, 26, 63].map(letters), ["A", "Z", "AA", "BL"]);
    }
}
