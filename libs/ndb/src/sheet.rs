//! The cells of one sheet, in the order of their addresses, without what is empty.

use crate::{
    ReadError,
    texts::{TextId, Texts},
};

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Value {
    Count(u32),
    Number(f64),
    Text(TextId),
    /// An error, a truth value, a date, or something that reads as nothing.
    Bad,
}

/// One cell that holds something.
#[derive(Clone, Copy, Debug)]
pub(crate) struct At {
    pub row: u32,
    pub column: u16,
    pub value: Value,
}

#[derive(Default)]
pub(crate) struct Sheet {
    cells: Vec<At>,
    /// Row number (from 1) and its cells.
    rows: Vec<(u32, std::ops::Range<usize>)>,
}

/// The cells of one row.
#[derive(Clone, Copy)]
pub(crate) struct Row<'a> {
    /// From 1, as in addresses.
    pub number: u32,
    cells: &'a [At],
}

impl<'a> Row<'a> {
    /// The value in a column (from 0).
    #[inline]
    pub fn get(&self, column: u16) -> Option<Value> {
        let first = self.cells.first()?.column;
        let guess = usize::from(column.checked_sub(first)?);
        match self.cells.get(guess) {
            Some(it) if it.column == column => Some(it.value),
            _ => self.cells.binary_search_by_key(&column, |it| it.column).ok().map(|at| self.cells[at].value),
        }
    }

    /// Columns and values, left to right.
    pub fn values(&self) -> impl Iterator<Item = (u16, Value)> + use<'a> {
        self.cells.iter().map(|it| (it.column, it.value))
    }

    /// Columns and texts, left to right.
    pub fn texts<'t>(&self, texts: &'t Texts) -> impl Iterator<Item = (u16, &'t str)> + use<'a, 't> {
        self.values().filter_map(|(column, value)| match value {
            Value::Text(id) => Some((column, texts.get(id))),
            _ => None,
        })
    }
}

impl Sheet {
    /// Gives the memory of the cells back.
    pub fn into_cells(self) -> Vec<At> {
        self.cells
    }

    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        (0..self.rows.len()).filter_map(|at| self.row(at))
    }

    /// The row at a position, which is not its number.
    pub fn row(&self, at: usize) -> Option<Row<'_>> {
        let (number, range) = self.rows.get(at)?;
        Some(Row { number: *number, cells: self.cells.get(range.clone())? })
    }
}

/// `AB12` as column (from 0) and row (from 1).
pub(crate) fn address(text: &[u8]) -> Option<(u16, u32)> {
    let (mut column, mut row, mut digits) = (0_u32, 0_u32, false);
    for byte in text.iter().copied() {
        match byte {
            b'A'..=b'Z' if !digits => column = column.checked_mul(26)?.checked_add(u32::from(byte - b'A') + 1)?,
            b'0'..=b'9' => {
                digits = true;
                row = row.checked_mul(10)?.checked_add(u32::from(byte - b'0'))?;
            }
            _ => return None,
        }
    }
    Some((u16::try_from(column.checked_sub(1)?).ok()?, (row > 0).then_some(row)?))
}

/// `L27` for column 11 and row 27.
pub(crate) fn name(column: u16, row: u32) -> String {
    let (mut letters, mut rest) = (Vec::new(), u32::from(column) + 1);
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        rest /= 26;
    }
    letters.iter().rev().collect::<String>() + &row.to_string()
}

/// Puts the cells in order; refuses one address with two values.
pub(crate) fn index(mut cells: Vec<At>) -> Result<Sheet, ReadError> {
    let key = |it: &At| (it.row, it.column);
    if !cells.is_sorted_by_key(key) {
        cells.sort_by_key(key);
    }
    let mut rows: Vec<(u32, std::ops::Range<usize>)> = Vec::new();
    for (at, cell) in cells.iter().enumerate() {
        match rows.last_mut() {
            Some((number, range)) if *number == cell.row => {
                if cells[at - 1].column == cell.column {
                    return Err(ReadError::Damaged); // One address, two values.
                }
                range.end = at + 1;
            }
            _ => rows.push((cell.row, at..at + 1)),
        }
    }
    Ok(Sheet { cells, rows })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_read_and_write() {
        for text in ["A1", "Z9", "AA10", "AZ2022", "DX20000"] {
            let (column, row) = address(text.as_bytes()).expect("address");
            assert_eq!(name(column, row), text);
        }
        for text in ["", "A", "1", "A0", "a1", "A1B", "ZZZZ1", "A99999999999"] {
            assert_eq!(address(text.as_bytes()), None, "{text}");
        }
    }
}
