//! Reads the 特定健診 workbooks of NDB Open Data into checked tables.
//!
//! The cells are trusted, never the file's name: year, item and question come from the title cell. A masked cell stays
//! masked; nothing here works out what it hides.
//!
//! One workbook passes through `package` (the archive, under limits), `texts` and `scan` (XML to cells), `title`,
//! `header` and `body` (cells to a table), then [`check()`]. A folder of them is judged as a whole by `resolve`: stray
//! years, copies, the two publications of an item, and pairs of tables that must add up. What is wrong with a file is
//! one line that says what to do.

use std::path::Path;

mod basis;
mod body;
pub mod check;
mod check_pair;
mod check_places;
mod claims;
pub mod error;
pub mod folder;
pub mod grid;
mod grid_scan;
mod group;
mod header;
mod package;
mod parts;
mod place;
mod read;
mod resolve;
mod scan;
mod sheet;
pub mod synthetic;
pub mod table;
mod texts;
mod title;
mod tokens;
mod xml;

pub use check::{Finding, Severity, check, check_pair};
pub use error::ReadError;
pub use folder::{FileOutcome, FileStatus, FolderError, FolderReading, TableMeta, read_folder};
pub use parts::TableParts;
pub use read::{read_bytes, read_sheet_xml};
pub use table::{Cell, CheckupTable, Kind, Place, PlaceKind, SourceRef};

/// Changes whenever the tables read from the same workbooks may change; part of every dataset's input hash.
pub const PARSER_VERSION: &str = "ndb-1";

/// Reads one workbook from disk; see [`read_bytes`].
pub fn read_workbook(path: &Path) -> Result<CheckupTable, ReadError> {
    let bytes = read::file_bytes(path)?;
    let name = path.file_name().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
    read_bytes(&name, &bytes)
}
