//! Documents that people print, and workbooks that they fill in and send back. Nothing here reads or writes a file, and
//! nothing here logs.
//!
//! A [`Document`] says what stands on paper, not how: headings, paragraphs, tables, bars, and the months of a fiscal year.
//! [`workbook()`] makes an xlsx of it; the crate `print` makes a PDF. [`checklist`] is a workbook of its own kind, since
//! it is read again.

mod cell;
pub mod checklist;
mod day;
pub mod document;
mod error;
mod measure;
mod workbook;

pub use day::japanese_day;
pub use document::{Align, Bar, Block, Column, Document, MonthRow, Months, Row, RowKind, Table};
pub use error::PaperError;
pub use measure::{columns_of, lines_of};
pub use workbook::workbook;

/// What stands on everything that holds made-up data.
pub const MADE_UP: &str = "架空のデータ";
