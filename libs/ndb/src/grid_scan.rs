//! From the XML of a sheet to plain cells; unlike [`crate::scan`], which reads counts only, and reads them faster.

use crate::{
    ReadError,
    grid::{Cell, GridError, Limits, Value},
    sheet::address,
    texts::{TextId, Texts},
    tokens::{Attributes, Token, Tokens, local},
    xml,
};

/// Reads a sheet; stops at the first cell beyond a limit.
pub(crate) fn read(part: &[u8], texts: &Texts, limits: &Limits) -> Result<Vec<Cell>, GridError> {
    let mut tokens = Tokens(part);
    let mut scan = Scan { left: limits.text_bytes, ..Scan::default() };
    while !scan.done {
        match tokens.next()?.ok_or(ReadError::Damaged)? {
            Token::Open { name, attributes, empty } => scan.open(local(name), attributes, empty)?,
            Token::Close(name) => scan.close(local(name), texts, limits)?,
            Token::Text(text) if scan.wanted() => xml::push_raw(&mut scan.text, text)?,
            Token::CData(text) if scan.wanted() => xml::push(&mut scan.text, xml::utf8(text)?)?,
            Token::Text(_) | Token::CData(_) => {}
        }
    }
    let mut cells = scan.cells;
    cells.sort_by_key(|it| (it.row, it.column));
    if cells.array_windows().any(|[a, b]| (a.row, a.column) == (b.row, b.column)) {
        return Err(ReadError::Damaged.into()); // One address, two values.
    }
    Ok(cells)
}

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
    Truth,
    Text,
    Fault,
}

#[derive(Default)]
struct Scan {
    cells: Vec<Cell>,
    text: String,
    row: u32,
    column: u16,
    next_column: u16,
    kind: Type,
    inside: Inside,
    /// Depth of phonetic runs, whose text is not the cell's.
    phonetic: u32,
    formula: bool,
    done: bool,
    /// Bytes of text that may still be kept.
    left: usize,
}

impl Scan {
    fn wanted(&self) -> bool {
        self.inside == Inside::Value && self.phonetic == 0
    }

    fn open(&mut self, name: &[u8], attributes: &[u8], empty: bool) -> Result<(), ReadError> {
        match name {
            b"c" => {
                self.cell(attributes)?;
                self.inside = if empty { Inside::Rows } else { Inside::Cell };
            }
            // Filled-down formulas are written as an empty element that points at another cell's.
            b"f" if self.inside == Inside::Cell => self.formula = true,
            b"v" | b"t" if self.inside == Inside::Cell && !empty => self.inside = Inside::Value,
            b"row" => {
                (self.row, self.next_column) = (self.row.saturating_add(1), 0);
                for found in Attributes(attributes) {
                    if let (b"r", value) = found? {
                        self.row = xml::utf8(value)?.parse().map_err(|_| ReadError::Damaged)?;
                    }
                }
            }
            b"rPh" if !empty => self.phonetic += 1,
            b"sheetData" => self.done = empty,
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &[u8], texts: &Texts, limits: &Limits) -> Result<(), GridError> {
        match name {
            b"c" if self.inside != Inside::Rows => {
                self.inside = Inside::Rows;
                self.keep(texts, limits)?;
            }
            b"v" | b"t" if self.inside == Inside::Value => self.inside = Inside::Cell,
            b"rPh" => self.phonetic = self.phonetic.saturating_sub(1),
            b"sheetData" => self.done = true,
            _ => {}
        }
        Ok(())
    }

    fn cell(&mut self, attributes: &[u8]) -> Result<(), ReadError> {
        (self.column, self.kind, self.formula) = (self.next_column, Type::Number, false);
        self.text.clear();
        for found in Attributes(attributes) {
            match found? {
                (b"r", value) => (self.column, self.row) = address(value).ok_or(ReadError::Damaged)?,
                (b"t", value) => {
                    self.kind = match value {
                        b"n" => Type::Number,
                        b"s" => Type::Shared,
                        b"b" => Type::Truth,
                        b"str" | b"inlineStr" | b"d" => Type::Text,
                        _ => Type::Fault,
                    }
                }
                _ => {}
            }
        }
        self.next_column = self.column.saturating_add(1);
        Ok(())
    }

    fn keep(&mut self, texts: &Texts, limits: &Limits) -> Result<(), GridError> {
        let text = match self.kind {
            Type::Shared if !self.formula => {
                let id = self.text.trim().parse().ok().map(TextId).filter(|id| texts.meaning(*id).is_some());
                texts.get(id.ok_or(ReadError::Damaged)?)
            }
            _ => self.text.trim(),
        };
        if text.is_empty() && !self.formula && self.kind != Type::Fault {
            return Ok(());
        }
        if self.row == 0 {
            return Err(ReadError::Damaged.into());
        }
        if self.row > limits.rows {
            return Err(GridError::Rows);
        }
        if self.column >= limits.columns {
            return Err(GridError::Columns(self.row));
        }
        let value = match self.kind {
            _ if self.formula => Value::Formula,
            Type::Fault => Value::Fault,
            _ if text.len() > limits.characters && text.chars().count() > limits.characters => {
                return Err(GridError::Characters(self.row, self.column));
            }
            Type::Number => Value::Text(number(text)),
            Type::Truth => Value::Text(if text == "0" { "FALSE" } else { "TRUE" }.to_owned()),
            Type::Text | Type::Shared => Value::Text(text.to_owned()),
        };
        if let Value::Text(text) = &value {
            self.left = self.left.checked_sub(text.len()).ok_or(GridError::Text)?;
        }
        self.cells.push(Cell { row: self.row, column: self.column, value });
        Ok(())
    }
}

/// Whole numbers as digits, however they are written; others as they stand.
fn number(text: &str) -> String {
    let plain = text.bytes().all(|it| matches!(it, b'0'..=b'9' | b'.' | b'e' | b'E' | b'+' | b'-'));
    let digits = text.bytes().all(|it| it.is_ascii_digit());
    match text.parse::<f64>() {
        // Beyond 2^53 a number is no longer the one that was typed.
        Ok(it) if plain && !digits && it.fract() == 0.0 && it.abs() < 9e15 => format!("{it:.0}"),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grid::sheet_xml;

    const LIMITS: Limits = Limits { rows: 3, columns: 3, characters: 4, text_bytes: 10, part_bytes: 1 << 20 };

    fn cells(data: &str) -> Result<Vec<(u32, u16, Value)>, GridError> {
        let xml = format!("<worksheet><sheetData>{data}</sheetData></worksheet>");
        let cells = sheet_xml(xml.as_bytes(), "<sst><si><t> 県 </t></si><si/></sst>".as_bytes(), &LIMITS)?;
        Ok(cells.into_iter().map(|it| (it.row, it.column, it.value)).collect())
    }

    #[test]
    fn every_type_of_cell_is_a_text_or_told_apart() {
        let text = |it: &str| Value::Text(it.to_owned());
        let row = r#"<row r="2"><c t="s"><v>0</v></c><c><v>26.0</v></c><c t="b"><v>1</v></c></row>"#;
        assert_eq!(cells(row), Ok(vec![(2, 0, text("県")), (2, 1, text("26")), (2, 2, text("TRUE"))]));
        let row = r#"<row><c t="s"><v>1</v></c><c t="e"><v>#REF!</v></c><c t="inlineStr"><is><t>a</t><rPh><t>b</t></rPh></is></c></row>"#;
        assert_eq!(cells(row), Ok(vec![(1, 1, Value::Fault), (1, 2, text("a"))]));
        assert_eq!(cells(r#"<row r="1"><c r="B1"><v>26E0</v></c></row>"#), Ok(vec![(1, 1, text("26"))]));
    }

    #[test]
    fn a_formula_hides_the_value_kept_beside_it() {
        for cell in ["<c><f>1+1</f><v>2</v></c>", r#"<c t="str"><f t="shared" si="0"/><v>x</v></c>"#, "<c><f/></c>"] {
            assert_eq!(cells(&format!("<row>{cell}</row>")), Ok(vec![(1, 0, Value::Formula)]), "{cell}");
        }
    }

    #[test]
    fn the_first_cell_beyond_a_limit_ends_it() {
        let text = |it: &str| format!(r#"<row><c t="str"><v>{it}</v></c></row>"#);
        assert_eq!(cells(r#"<row r="4"><c/></row>"#), Ok(vec![]));
        assert_eq!(cells(r#"<row r="4"><c><v>1</v></c></row>"#), Err(GridError::Rows));
        assert_eq!(cells(r#"<row><c r="XFD1"><v>1</v></c></row>"#), Err(GridError::Columns(1)));
        assert_eq!(cells(&text("架空架空架")), Err(GridError::Characters(1, 0)));
        assert_eq!(cells(&text("架空").repeat(2)), Err(GridError::Text));
        let twice = r#"<row><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>"#;
        assert_eq!(cells(twice), Err(GridError::Workbook(ReadError::Damaged)));
    }
}
