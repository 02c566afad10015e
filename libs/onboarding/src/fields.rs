//! The cells of one row, by column.

use ndb::grid::Value;

use crate::{
    Column,
    grid::{Line, letters},
    header::Header,
    problem::Problem,
    report::Problems,
    values::normal,
};

/// What a column holds in a row.
pub(crate) enum Field {
    /// Nothing, or no such column.
    Empty,
    /// Something that was reported already.
    Broken,
    /// A text in compatibility form.
    Text(String),
}

pub(crate) struct Fields<'a> {
    line: Line<'a>,
    header: &'a Header,
    problems: &'a mut Problems,
}

impl<'a> Fields<'a> {
    /// Opens a row, and reports formulas and error values wherever they stand, also in columns that are not used.
    pub fn open(line: Line<'a>, header: &'a Header, problems: &'a mut Problems) -> Self {
        for cell in line.cells {
            let place = || (header.column(cell.column), format!("{}{}", letters(cell.column), cell.row));
            match &cell.value {
                Value::Fault => {
                    let (column, address) = place();
                    problems.push(line.number, Problem::Fault(column, address));
                }
                value if formula(value) => {
                    let (column, address) = place();
                    problems.push(line.number, Problem::Formula(column, address));
                }
                _ => {}
            }
        }
        Self { line, header, problems }
    }

    pub fn row(&self) -> u32 {
        self.line.number
    }

    pub fn get(&self, column: Column) -> Field {
        match self.header.at(column).and_then(|at| self.line.get(at)) {
            None => Field::Empty,
            Some(value) if formula(value) => Field::Broken,
            Some(Value::Text(text)) => {
                let text = normal(text);
                if text.is_empty() { Field::Empty } else { Field::Text(text) }
            }
            Some(Value::Formula | Value::Fault) => Field::Broken,
        }
    }

    pub fn report(&mut self, problem: Problem) {
        self.problems.push(self.line.number, problem);
    }

    /// What a column holds, read by `read`; the problem is reported if it cannot be. `Err` if that was so, or was before.
    pub fn parse<T>(
        &mut self,
        column: Column,
        problem: Problem,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<Option<T>, Reported> {
        let text = match self.get(column) {
            Field::Empty => return Ok(None),
            Field::Broken => return Err(Reported),
            Field::Text(text) => text,
        };
        let found = read(&text);
        if found.is_none() {
            self.report(problem);
        }
        found.ok_or(Reported).map(Some)
    }

    /// The same of a column that may not be empty.
    pub fn need<T>(
        &mut self,
        column: Column,
        problem: Problem,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<T, Reported> {
        self.parse(column, problem, read)?.ok_or_else(|| {
            self.report(Problem::Needed(column));
            Reported
        })
    }
}

/// There is a problem, and it stands in the report.
pub(crate) struct Reported;

/// A formula, or a text that a spreadsheet program makes one of when it opens the CSV.
fn formula(value: &Value) -> bool {
    match value {
        Value::Formula => true,
        Value::Text(text) => text.starts_with(['=', '＝']),
        Value::Fault => false,
    }
}
