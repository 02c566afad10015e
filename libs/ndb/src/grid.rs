//! The first sheet of any workbook as plain cells, for small tables that people fill in themselves.
//!
//! The archive is held to the same rules as a published workbook, under tighter [`Limits`]. A formula stays a formula: it
//! is neither evaluated, nor is the value given out that a spreadsheet program kept beside it.

use crate::{
    ReadError,
    error::Excess,
    grid_scan,
    package::{Limit, Package},
    read::attributes,
    texts::{self, Texts},
};

/// How much a sheet may hold; whatever goes beyond is refused, not cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Highest row number, from 1.
    pub rows: u32,
    /// Number of columns.
    pub columns: u16,
    /// Characters in one cell.
    pub characters: usize,
    /// Bytes of text in all cells together; one shared text may stand in many cells.
    pub text_bytes: usize,
    /// Bytes of the sheet's XML, and of the shared strings', once inflated.
    pub part_bytes: u64,
}

/// What a cell holds. There is no third state between a text and none: empty cells are left out.
#[derive(Clone, PartialEq, Eq)]
pub enum Value {
    /// A text without white space around it; numbers as digits, truth values as `TRUE` and `FALSE`, days as the number
    /// that the sheet holds.
    Text(String),
    /// A formula, whatever it may come to.
    Formula,
    /// An error value such as `#REF!`.
    Fault,
}

impl std::fmt::Debug for Value {
    /// Tells the kind only: a cell may hold a name.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Text(_) => "Text",
            Self::Formula => "Formula",
            Self::Fault => "Fault",
        })
    }
}

/// A cell that holds something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// From 1, as in addresses.
    pub row: u32,
    /// From 0.
    pub column: u16,
    /// What it holds.
    pub value: Value,
}

/// The cells of the first sheet that is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstSheet {
    /// Row by row, left to right, each address once.
    pub cells: Vec<Cell>,
    /// Days are counted from 1904 and not from 1900.
    pub days_from_1904: bool,
}

/// Why a sheet is refused; holds positions only, never what stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GridError {
    /// The workbook itself; its text speaks of the ministry's tables, so say it in other words.
    Workbook(ReadError),
    /// A row beyond [`Limits::rows`].
    Rows,
    /// A column beyond [`Limits::columns`], noticed in this row.
    Columns(u32),
    /// More than [`Limits::characters`] in the cell of this row (from 1) and column (from 0).
    Characters(u32, u16),
    /// More than [`Limits::text_bytes`].
    Text,
}

impl From<ReadError> for GridError {
    fn from(error: ReadError) -> Self {
        Self::Workbook(error)
    }
}

/// Reads the first sheet that is not hidden. Never panics; memory is bounded by the limits, never by what cells claim.
pub fn first_sheet(bytes: &[u8], limits: &Limits) -> Result<FirstSheet, GridError> {
    let mut package = Package::open(bytes)?;
    let mut part = Vec::new();
    if !package.read("xl/workbook.xml", Limit::Other, &mut part)? {
        return Err(ReadError::Damaged.into());
    }
    let on = |it: &[String; 2]| matches!(it[0].as_str(), "1" | "true");
    let days_from_1904 = attributes(&part, "workbookPr", ["date1904"; 2])?.iter().any(on);
    let states = attributes(&part, "sheet", ["id", "state"])?;
    let sheets = attributes(&part, "sheet", ["id", "name"])?;
    let shown = |id: &str| !states.iter().any(|it| it[0] == id && it[1] != "visible");
    let [id, _] = sheets.iter().find(|it| shown(&it[0])).ok_or(ReadError::Damaged)?;
    if !package.read("xl/_rels/workbook.xml.rels", Limit::Other, &mut part)? {
        return Err(ReadError::Damaged.into());
    }
    let targets = attributes(&part, "Relationship", ["Id", "Target"])?;
    let target = targets.iter().find(|it| it[0] == *id).ok_or(ReadError::Damaged)?[1].trim_start_matches('/');
    let target = if target.starts_with("xl/") { target.to_owned() } else { format!("xl/{target}") };
    let limit = Limit::Bytes(limits.part_bytes);
    let shared = package.read("xl/sharedStrings.xml", limit, &mut part)?;
    let texts = if shared { texts::read(&part)? } else { Texts::default() };
    let cells = match package.read(&target, limit, &mut part) {
        Ok(true) => grid_scan::read(&part, &texts, limits)?,
        Ok(false) => return Err(ReadError::Damaged.into()),
        // The start of the sheet tells more plainly what there is too much of, if it does.
        Err(ReadError::TooLarge(Excess::Part)) => match grid_scan::read(&part, &texts, limits) {
            Err(plain) if !matches!(plain, GridError::Workbook(_)) => return Err(plain),
            _ => return Err(ReadError::TooLarge(Excess::Part).into()),
        },
        Err(other) => return Err(other.into()),
    };
    Ok(FirstSheet { cells, days_from_1904 })
}

/// Reads the XML of one sheet as if it stood alone in a workbook; for tests that would drown in zip.
#[doc(hidden)]
pub fn sheet_xml(xml: &[u8], shared: &[u8], limits: &Limits) -> Result<Vec<Cell>, GridError> {
    grid_scan::read(xml, &texts::read(shared)?, limits)
}
