//! Which column stands where.

use ndb::grid::Value;

use crate::{
    Column,
    grid::{Line, letters},
    problem::Problem,
    report::Problems,
};

/// Positions of our columns; of those that are there.
pub(crate) struct Header(Vec<(Column, u16)>);

impl Header {
    /// Reads the first row that holds anything; `None` if rows cannot be read below it.
    pub fn read(line: Line<'_>, problems: &mut Problems) -> Option<Self> {
        let mut found: Vec<(Column, u16)> = Vec::new();
        for cell in line.cells {
            let address = || format!("{}{}", letters(cell.column), cell.row);
            match &cell.value {
                Value::Formula => problems.push(line.number, Problem::Formula(None, address())),
                Value::Fault => problems.push(line.number, Problem::Fault(None, address())),
                Value::Text(text) => match Column::named(text) {
                    None => problems.push(line.number, Problem::UnknownColumn(letters(cell.column))),
                    Some(column) => match found.iter().find(|it| it.0 == column) {
                        Some(first) => problems.push(line.number, Problem::ColumnTwice(column, letters(first.1))),
                        None => found.push((column, cell.column)),
                    },
                },
            }
        }
        for column in Column::ALL.into_iter().filter(|it| it.required()) {
            if !found.iter().any(|it| it.0 == column) {
                problems.push(line.number, Problem::NoColumn(column));
            }
        }
        (!problems.any_error()).then_some(Self(found))
    }

    /// Where a column stands, from 0.
    pub fn at(&self, column: Column) -> Option<u16> {
        self.0.iter().find(|it| it.0 == column).map(|it| it.1)
    }

    /// What stands in a column, from 0.
    pub fn column(&self, at: u16) -> Option<Column> {
        self.0.iter().find(|it| it.1 == at).map(|it| it.0)
    }
}
