//! What a table must hold to be believed.
//!
//! Findings name cells by address and never tell a value: an altered number is no business of a log.

use domain::Text;

use crate::{Cell, CheckupTable, check_places, table::ROW};

pub use crate::check_pair::check_pair;

/// Whether a finding keeps a table out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The table is imported, and the line is shown.
    Warn,
    /// The table is not imported.
    Refuse,
}

/// One thing noticed in a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Address of the cell, e.g. `L27`; empty where the whole table is meant.
    pub cell: String,
    /// One line for people.
    pub message: Text,
    /// Whether it keeps the table out.
    pub severity: Severity,
}

impl Finding {
    pub(crate) fn refuse(cell: String, ja: String, en: String) -> Self {
        Self { cell, message: Text::new(ja, en), severity: Severity::Refuse }
    }

    pub(crate) fn warn(cell: String, ja: String, en: String) -> Self {
        Self { cell, message: Text::new(ja, en), severity: Severity::Warn }
    }
}

/// Looks at one table alone: the sums of its rows, its gaps, and its places.
pub fn check(table: &CheckupTable) -> Vec<Finding> {
    let mut findings = check_places::check(table);
    if table.item.is_none() && table.question.is_none() {
        findings.push(Finding::warn(
            String::new(),
            format!("「{}」は指標の一覧にない検査項目です。取り込みますが、指標には使いません。", table.wording),
            format!("\"{}\" is not in the catalogue of items; imported, but no indicator uses it.", table.wording),
        ));
    }
    let mut small = None;
    for (at, row) in table.cells.chunks_exact(ROW).enumerate() {
        findings.extend(check_row(table, at, row));
        if small.is_none() {
            small = row.iter().position(|it| matches!(it, Cell::Count(1..=9))).map(|age| at * ROW + age);
        }
    }
    if let Some(at) = small {
        let cell = address(table, at);
        findings.push(Finding::warn(
            cell.clone(),
            format!(
                "{cell}セルに10未満の値が印字されています。公表の表にはない値です。もとのファイルと比べてください。"
            ),
            format!(
                "Cell {cell} prints a number below 10, which no published table does. Compare it with the original."
            ),
        ));
    }
    findings
}

fn check_row(table: &CheckupTable, at: usize, row: &[Cell]) -> Option<Finding> {
    if let Some(gap) = row.iter().position(|it| matches!(it, Cell::Blank)) {
        // A class of the other sex only has no row at all.
        let absent =
            table.layout.rows.get(at).is_none_or(|it| *it == 0) && row.iter().all(|it| matches!(it, Cell::Blank));
        let cell = address(table, at * ROW + gap);
        return (!absent).then(|| {
            Finding::refuse(
                cell.clone(),
                format!("{cell}セルが空欄です。もとのファイルを取り直してください。"),
                format!("Cell {cell} is empty. Download the original again."),
            )
        });
    }
    let subtotal = u64::from(row[ROW - 1].count()?);
    let ages = &row[..ROW - 1];
    let visible: u64 = ages.iter().filter_map(|it| it.count()).map(u64::from).sum();
    let masked = ages.iter().any(|it| matches!(it, Cell::Masked));
    let cell = || address(table, at * ROW + ROW - 1);
    if masked && visible > subtotal {
        let cell = cell();
        return Some(Finding::refuse(
            cell.clone(),
            format!(
                "{cell}セルの中計が、見えている年齢階級の合計より小さくなっています。もとのファイルを取り直してください。"
            ),
            format!("The subtotal in cell {cell} is less than its visible ages. Download the original again."),
        ));
    }
    if !masked && visible != subtotal {
        let cell = cell();
        return Some(Finding::refuse(
            cell.clone(),
            format!("{cell}セルの中計が年齢階級の合計と合いません。もとのファイルを取り直してください。"),
            format!("The subtotal in cell {cell} is not the sum of its ages. Download the original again."),
        ));
    }
    None
}

/// Address of a cell by its position in the dense list.
pub(crate) fn address(table: &CheckupTable, at: usize) -> String {
    table.layout.address(table.classes.len(), at)
}
