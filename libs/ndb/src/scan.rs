//! From the XML of a sheet to its cells, in one pass and without a copy of any of them.

use crate::{
    ReadError,
    error::Excess,
    sheet::{At, Sheet, Value, address, index},
    texts::{TextId, Texts},
    tokens::{Attributes, Token, Tokens, local},
    xml,
};

/// Rows and columns beyond these are refused; the largest published table has 5 397 × 52.
const ROWS: u32 = 20_000;
const COLUMNS: u16 = 128;

/// Reads a sheet; texts inside cells are added to `texts`. `cells` is memory to be used again.
pub(crate) fn read(part: &[u8], texts: &mut Texts, mut cells: Vec<At>) -> Result<Sheet, ReadError> {
    let mut tokens = Tokens(part);
    cells.clear();
    let mut scan = Scan { cells, ..Scan::default() };
    while !scan.done {
        match tokens.next()?.ok_or(ReadError::Damaged)? {
            Token::Open { name, attributes, empty } => scan.open(local(name), attributes, empty)?,
            Token::Close(name) => scan.close(local(name), texts)?,
            Token::Text(text) if scan.wanted() => xml::push_raw(&mut scan.text, text)?,
            Token::CData(text) if scan.wanted() => xml::push(&mut scan.text, xml::utf8(text)?)?,
            Token::Text(_) | Token::CData(_) => {}
        }
    }
    index(scan.cells)
}

/// What the scanner stands in.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Inside {
    #[default]
    Rows,
    Cell,
    Value,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Type {
    #[default]
    Number,
    Shared,
    Text,
    Other,
}

#[derive(Default)]
struct Scan {
    cells: Vec<At>,
    text: String,
    row: u32,
    column: u16,
    next_column: u16,
    kind: Type,
    inside: Inside,
    /// Depth of phonetic runs, whose text is not the cell's.
    phonetic: u32,
    has_value: bool,
    done: bool,
}

impl Scan {
    fn wanted(&self) -> bool {
        self.inside == Inside::Value && self.phonetic == 0
    }

    #[inline]
    fn open(&mut self, name: &[u8], attributes: &[u8], empty: bool) -> Result<(), ReadError> {
        match name {
            b"c" => {
                self.cell(attributes)?;
                self.inside = if empty { Inside::Rows } else { Inside::Cell };
            }
            b"v" | b"t" if self.inside == Inside::Cell && !empty => {
                self.inside = Inside::Value;
                self.has_value = true;
            }
            b"row" => self.row(attributes)?,
            b"rPh" if !empty => self.phonetic += 1,
            b"sheetData" => self.done = empty,
            _ => {}
        }
        Ok(())
    }

    #[inline]
    fn close(&mut self, name: &[u8], texts: &mut Texts) -> Result<(), ReadError> {
        match name {
            b"c" if self.inside != Inside::Rows => {
                self.inside = Inside::Rows;
                self.keep(texts)?;
            }
            b"v" | b"t" if self.inside == Inside::Value => self.inside = Inside::Cell,
            b"rPh" => self.phonetic = self.phonetic.saturating_sub(1),
            b"sheetData" => self.done = true,
            _ => {}
        }
        Ok(())
    }

    fn row(&mut self, attributes: &[u8]) -> Result<(), ReadError> {
        self.row = self.row.saturating_add(1);
        self.next_column = 0;
        for found in Attributes(attributes) {
            if let (b"r", value) = found? {
                self.row = xml::utf8(value)?.parse().map_err(|_| ReadError::Damaged)?;
            }
        }
        Ok(())
    }

    #[inline]
    fn cell(&mut self, attributes: &[u8]) -> Result<(), ReadError> {
        (self.column, self.kind, self.has_value) = (self.next_column, Type::Number, false);
        self.text.clear();
        for found in Attributes(attributes) {
            match found? {
                (b"r", value) => (self.column, self.row) = address(value).ok_or(ReadError::Damaged)?,
                (b"t", value) => {
                    self.kind = match value {
                        b"n" => Type::Number,
                        b"s" => Type::Shared,
                        b"str" | b"inlineStr" => Type::Text,
                        _ => Type::Other,
                    }
                }
                _ => {}
            }
        }
        self.next_column = self.column.saturating_add(1);
        Ok(())
    }

    fn keep(&mut self, texts: &mut Texts) -> Result<(), ReadError> {
        if !self.has_value || (self.kind != Type::Text && self.text.is_empty()) {
            return Ok(());
        }
        if self.row == 0 {
            return Err(ReadError::Damaged);
        }
        if self.row > ROWS || self.column >= COLUMNS {
            return Err(ReadError::TooLarge(Excess::Cells));
        }
        let value = match self.kind {
            Type::Number => number(self.text.trim()),
            Type::Shared => {
                let at = self.text.trim().parse().map_or(Value::Bad, |at| Value::Text(TextId(at)));
                // A shared string that is not there.
                if matches!(at, Value::Text(id) if texts.meaning(id).is_none()) {
                    return Err(ReadError::Damaged);
                }
                at
            }
            Type::Text => Value::Text(texts.push(&self.text)),
            Type::Other => Value::Bad,
        };
        self.cells.push(At { row: self.row, column: self.column, value });
        Ok(())
    }
}

fn number(text: &str) -> Value {
    if text.len() <= 9 && text.bytes().all(|it| it.is_ascii_digit()) {
        return text
            .bytes()
            .fold(None, |sum, it| Some(sum.unwrap_or(0) * 10 + u32::from(it - b'0')))
            .map_or(Value::Bad, Value::Count);
    }
    let plain = text.bytes().all(|it| matches!(it, b'0'..=b'9' | b'.' | b'e' | b'E' | b'+' | b'-'));
    match text.parse::<f64>() {
        Ok(it) if plain && it.is_finite() => whole(it).map_or(Value::Number(it), Value::Count),
        _ => Value::Bad,
    }
}

/// The number as a count, where it is whole and fits.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "range and wholeness are tested first")]
fn whole(number: f64) -> Option<u32> {
    ((0.0..=f64::from(u32::MAX)).contains(&number) && number.fract() == 0.0).then_some(number as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_counts_only_when_whole() {
        assert_eq!([number("29"), number("29.0"), number("2.9E1")], [Value::Count(29); 3]);
        assert_eq!(number("24.5"), Value::Number(24.5));
        assert_eq!(number("-3"), Value::Number(-3.0));
        for bad in ["", "NaN", "inf", "infinity", "1,000", "０", "1e999"] {
            assert_eq!(number(bad), Value::Bad, "{bad}");
        }
    }
}
