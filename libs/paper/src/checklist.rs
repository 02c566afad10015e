//! The workbook of a progress checklist (進捗チェックリスト) that officers fill in and send back.
//!
//! The first sheet holds all that is needed to read it again: a machine line (space, list, year, format) in a hidden row,
//! a header, and a row for each item with the item's identifier and version in hidden columns at the end. Rows may be
//! moved or deleted and columns may be added; nothing is protected. What is in the columns 番号, 項目 and ヒント is never
//! read. [`read`] guesses nothing: a row with a problem is left out, and says what to do.
//!
//! White space around a text is cut; what stands within is kept to the last sign.

mod check;
mod column;
mod escape;
mod machine;
mod problem;
mod read;
mod row;
mod unreadable;
mod write;

use chrono::NaiveDate;
use domain::FiscalYear;
use uuid::Uuid;

pub use problem::Problem;
pub use read::read;
pub use unreadable::Unreadable;
pub use write::write;

/// Every status, as it is written; [`FilledRow::status`] counts from 0 in this order.
pub const STATUSES: [&str; 5] = ["未回答", "未着手", "着手", "実施済み", "該当なし"];
/// Largest file, in bytes.
pub const FILE: usize = 5 << 20;
/// Highest row number.
pub const ROWS: u32 = 2_000;
/// Number of columns.
pub const COLUMNS: u16 = 64;
/// Characters of a reason or a note.
pub const LONG: usize = 10_000;
/// Characters of an owner.
pub const SHORT: usize = 100;

/// A checklist to be filled in.
#[derive(Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The space that answers.
    pub space: Uuid,
    /// Its name.
    pub space_name: String,
    /// Which list: `prefecture`, `area_l1_to_l2`, `area_l2_to_l3`.
    pub list: String,
    /// Stands on top.
    pub title: String,
    /// The year that is answered for.
    pub fiscal_year: FiscalYear,
    /// The day it was made in Japan.
    pub made_on: NaiveDate,
    /// Says 架空のデータ.
    pub made_up: bool,
    /// One for each item, in order; a heading stands wherever the section changes.
    pub rows: Vec<SheetRow>,
}

/// An item and what was answered until now.
#[derive(Clone, PartialEq, Eq)]
pub struct SheetRow {
    /// Identifier such as `area_l2_to_l3.1.1`, or `local:<uuid>` for one that was added by the space; letters, digits and
    /// `_ . : -`.
    pub item: String,
    /// The heading it stands under.
    pub section: String,
    /// Its number as printed.
    pub number: String,
    /// What is asked.
    pub text: String,
    /// What to look at.
    pub hint: String,
    /// One of [`STATUSES`].
    pub status: String,
    /// 着手時期, within 2000 to 2099.
    pub start: Option<NaiveDate>,
    /// Who does it; at most [`SHORT`] characters.
    pub owner: String,
    /// Why not; at most [`LONG`] characters.
    pub reason: String,
    /// Anything else; at most [`LONG`] characters.
    pub note: String,
    /// Which version of the answer this is.
    pub version: u32,
}

/// A checklist that came back.
#[derive(Clone, PartialEq, Eq)]
pub struct Filled {
    /// The space it was made for.
    pub space: Uuid,
    /// The list it was made of.
    pub list: String,
    /// The year it was made for.
    pub fiscal_year: FiscalYear,
    /// The rows that can be taken, from top to bottom. An item whose row was deleted is not among them.
    pub rows: Vec<FilledRow>,
    /// What is wrong with the others, from top to bottom.
    pub problems: Vec<Problem>,
}

/// The answer to an item.
#[derive(Clone, PartialEq, Eq)]
pub struct FilledRow {
    /// Where it stands, from 1 as spreadsheet programs count.
    pub row: u32,
    /// The item.
    pub item: String,
    /// The version that was written into the workbook: what the officer saw when answering.
    pub version: u32,
    /// Place in [`STATUSES`]; an empty cell is 未回答.
    pub status: usize,
    /// 着手時期.
    pub start: Option<NaiveDate>,
    /// Who does it.
    pub owner: String,
    /// Why not.
    pub reason: String,
    /// Anything else.
    pub note: String,
}

impl std::fmt::Debug for Sheet {
    /// Tells no text: answers hold names.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Sheet").field("space", &self.space).field("rows", &self.rows.len()).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for SheetRow {
    /// Tells no text: answers hold names.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SheetRow").field("item", &self.item).field("version", &self.version).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for Filled {
    /// Tells no text: answers hold names.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut it = f.debug_struct("Filled");
        it.field("space", &self.space).field("rows", &self.rows).field("problems", &self.problems);
        it.finish_non_exhaustive()
    }
}

impl std::fmt::Debug for FilledRow {
    /// Tells no text: answers hold names.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut it = f.debug_struct("FilledRow");
        it.field("row", &self.row).field("item", &self.item).field("version", &self.version);
        it.field("status", &self.status).field("start", &self.start).finish_non_exhaustive()
    }
}
