//! What stands on paper, whatever it is printed with.

use chrono::NaiveDate;
use domain::FiscalYear;

/// A document: a title, and blocks one below the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Stands on top, and in the header of every following page.
    pub title: String,
    /// Lines below the title: of which space, of which year.
    pub subtitle: Vec<String>,
    /// Wide pages, for wide tables.
    pub landscape: bool,
    /// The day it was made in Japan; printed, and the only date in the file's properties.
    pub made_on: NaiveDate,
    /// Says 架空のデータ on every page.
    pub made_up: bool,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading, in one line.
    Heading(String),
    /// A paragraph; line breaks in it are kept.
    Paragraph(String),
    /// Names and values, a line each.
    Facts(Vec<(String, String)>),
    /// A table.
    Table(Table),
    /// How far each section of a checklist is done.
    Bars(Vec<Bar>),
    /// A schedule over the months of one fiscal year.
    Months(Months),
    /// What follows begins on a new page.
    PageBreak,
}

/// A table whose header is repeated on every page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// From left to right.
    pub columns: Vec<Column>,
    /// From top to bottom.
    pub rows: Vec<Row>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its header.
    pub title: String,
    /// Its share of the width; 0 counts as 1.
    pub weight: u16,
    /// Where texts stand in it.
    pub align: Align,
}

/// Where a text stands in its cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Left.
    Start,
    /// In the middle.
    Centre,
    /// Right, as numbers do.
    End,
}

/// A row of a table. Cells that are missing are empty, and cells beyond the columns are not shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// From left to right.
    pub cells: Vec<String>,
    /// How it looks.
    pub kind: RowKind,
}

/// How a row looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// Like most.
    Plain,
    /// A heading over all columns: the first cell. It stays with the rows below it.
    Section,
    /// Bold, such as a sum.
    Strong,
}

/// How far one section of a checklist is done, in numbers of items.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// The section.
    pub label: String,
    /// 実施済み.
    pub done: u32,
    /// 着手.
    pub started: u32,
    /// 未着手.
    pub not_yet: u32,
    /// 未回答.
    pub unanswered: u32,
    /// 該当なし.
    pub not_applicable: u32,
}

impl Bar {
    /// The parts in the order in which they are drawn, with their names.
    pub fn parts(&self) -> [(&'static str, u32); 5] {
        [
            ("実施済み", self.done),
            ("着手", self.started),
            ("未着手", self.not_yet),
            ("未回答", self.unanswered),
            ("該当なし", self.not_applicable),
        ]
    }

    /// All items of the section.
    pub fn total(&self) -> u64 {
        self.parts().iter().map(|it| u64::from(it.1)).sum()
    }
}

/// What is done when in a fiscal year, April to March.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Months {
    /// The year.
    pub fiscal_year: FiscalYear,
    /// From top to bottom.
    pub rows: Vec<MonthRow>,
}

/// One line of a schedule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthRow {
    /// What is done.
    pub label: String,
    /// Who does it.
    pub body: String,
    /// The first month: 0 is April.
    pub from: u8,
    /// The last month: 11 is March. A line whose last month lies before its first has none.
    pub to: u8,
    /// How it stands, in a word.
    pub state: String,
    /// Later than planned; said with the sign 遅, not with colour alone.
    pub late: bool,
}

impl MonthRow {
    /// Whether the line fills the month (0 is April).
    pub fn fills(&self, month: u8) -> bool {
        (self.from..=self.to).contains(&month)
    }
}
