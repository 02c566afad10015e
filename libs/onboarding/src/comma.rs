//! From the text of a CSV to cells.

use csv::{ReaderBuilder, StringRecord, Terminator};
use ndb::grid::{Cell, Value};

use crate::{CHARACTERS, COLUMNS, ROWS, Unreadable};

/// Stands alone in a last line that we add: if it does not come out alone, a quotation mark was never closed, and rows
/// would be lost inside of a cell without anybody noticing.
const END: &str = "\u{1}";

/// Reads comma-separated text. Rows are numbered as spreadsheet programs number them: empty lines count, and a line
/// break inside of quotation marks does not.
pub(crate) fn read(text: &str) -> Result<Vec<Cell>, Unreadable> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n") + "\n" + END + "\n";
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .terminator(Terminator::Any(b'\n'))
        .from_reader(text.as_bytes());
    let (mut cells, mut record, mut broken) = (Vec::new(), StringRecord::new(), 0);
    let mut closed = false;
    while reader.read_record(&mut record).map_err(|_| Unreadable::Other)? {
        closed = record.len() == 1 && record.get(0) == Some(END);
        if closed {
            break;
        }
        broken += record.as_slice().bytes().filter(|it| *it == b'\n').count() as u64;
        // The reader stands at the start of the next line.
        let row = u32::try_from(reader.position().line().saturating_sub(1 + broken)).unwrap_or(u32::MAX);
        for (column, text) in record.iter().enumerate() {
            let text = text.trim();
            if text.is_empty() {
                continue;
            }
            if row > ROWS {
                return Err(Unreadable::Rows);
            }
            let column = u16::try_from(column).ok().filter(|it| *it < COLUMNS).ok_or(Unreadable::Columns(row))?;
            if text.len() > CHARACTERS && text.chars().count() > CHARACTERS {
                return Err(Unreadable::Characters(Some((row, column))));
            }
            cells.push(Cell { row, column, value: Value::Text(text.to_owned()) });
        }
    }
    if closed { Ok(cells) } else { Err(Unreadable::Quote) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Result<Vec<(u32, u16, String)>, Unreadable> {
        let text_of = |it: Cell| match it.value {
            Value::Text(text) => (it.row, it.column, text),
            other => panic!("{other:?}"),
        };
        Ok(read(text)?.into_iter().map(text_of).collect())
    }

    #[test]
    fn rows_are_numbered_as_a_spreadsheet_numbers_them() {
        let cell = |row, column, text: &str| (row, column, text.to_owned());
        let all = Ok(vec![cell(1, 0, "a"), cell(1, 1, "b,\"c\"\nd"), cell(4, 1, "e"), cell(6, 0, "f")]);
        for end in ["\n", "\r\n", "\r"] {
            let text = "a,\"b,\"\"c\"\"\nd\"\n\n,,\n,e\n\nf".replace('\n', end);
            assert_eq!(rows(&text), all);
            assert_eq!(rows(&(text + end)), all);
        }
    }

    #[test]
    fn a_quotation_mark_that_is_never_closed_is_refused() {
        assert_eq!(rows("a,\"b\nc,d\ne,f\n"), Err(Unreadable::Quote));
        assert_eq!(rows("\""), Err(Unreadable::Quote));
    }

    #[test]
    fn what_is_beyond_the_limits_is_named() {
        assert_eq!(rows(&"a\n".repeat(ROWS as usize)).map(|it| it.len()), Ok(ROWS as usize));
        assert_eq!(rows(&"a\n".repeat(ROWS as usize + 1)), Err(Unreadable::Rows));
        assert_eq!(rows(&format!("a\n{}b", ",".repeat(64))), Err(Unreadable::Columns(2)));
        assert_eq!(rows(&format!("a{}", ",".repeat(64))).map(|it| it.len()), Ok(1));
        assert_eq!(rows(&format!("a\n,{}", "架".repeat(1001))), Err(Unreadable::Characters(Some((2, 1)))));
    }
}
