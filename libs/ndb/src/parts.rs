//! A table put together by hand, or from where it was kept.

use domain::{FiscalYear, Group, Level};

use crate::{
    Cell, CheckupTable, Kind, Place, SourceRef,
    table::{COLUMNS, Layout, ROW},
};

/// What a table needs besides its source, which is left empty and may be filled in afterwards.
#[derive(Clone, Debug)]
pub struct TableParts {
    /// Year.
    pub fiscal_year: FiscalYear,
    /// Kind.
    pub kind: Kind,
    /// Item id.
    pub item: Option<String>,
    /// Question number.
    pub question: Option<u8>,
    /// Item name or question text.
    pub wording: String,
    /// Unit.
    pub unit: String,
    /// Level.
    pub level: Level,
    /// Group.
    pub group: Group,
    /// Classes.
    pub classes: Vec<String>,
    /// Places.
    pub places: Vec<Place>,
    /// Cells, dense: place, class, sex (男, 女), seven ages and the subtotal. Padded with [`Cell::Blank`] or cut to fit.
    pub cells: Vec<Cell>,
}

impl From<TableParts> for CheckupTable {
    fn from(parts: TableParts) -> Self {
        let rows = parts.places.len() * parts.classes.len() * 2;
        let mut cells = parts.cells;
        cells.resize(rows * ROW, Cell::Blank);
        Self {
            source: SourceRef { file: String::new(), sha256: String::new(), sheet: String::new() },
            synthetic: true,
            fiscal_year: parts.fiscal_year,
            kind: parts.kind,
            item: parts.item,
            question: parts.question,
            wording: parts.wording,
            unit: parts.unit,
            level: parts.level,
            group: parts.group,
            mask_rule: String::new(),
            classes: parts.classes,
            places: parts.places,
            cells,
            means: Vec::new(),
            layout: Layout { rows: vec![0; rows], first: [0, COLUMNS], step: 1 },
        }
    }
}
