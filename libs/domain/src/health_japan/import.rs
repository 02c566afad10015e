//! Rows of an aggregate (集計表) read into values; a file of persons is refused whole.

mod cells;
mod header;

use std::collections::{HashMap, HashSet};

pub use header::Column;

use super::{Entry, Problem, Target, TargetValue, target};
use crate::{Error, PrefectureCode, Result, SexGroup, Text};

/// Most rows of one import.
pub const MOST_ROWS: usize = 20_000;

/// What was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Import {
    /// The rows that can be taken.
    pub values: Vec<TargetValue>,
    /// What is wrong with the others, in their order.
    pub errors: Vec<RowError>,
}

/// A row that cannot be taken. It never holds what was written in the row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RowError {
    /// Number of the row as a spreadsheet counts: the header is 1.
    pub row: usize,
    /// In which column, where it is of one.
    pub column: Option<Column>,
    /// What is wrong.
    pub problem: Problem,
}

impl RowError {
    /// In one sentence.
    pub fn text(&self) -> Text {
        let problem = self.problem.label();
        match self.column.map(Column::label) {
            Some(column) => Text::new(
                format!("{}行目の「{}」：{}", self.row, column.ja, problem.ja),
                format!("Row {}, {}: {}", self.row, column.en, problem.en),
            ),
            None => Text::new(format!("{}行目：{}", self.row, problem.ja), format!("Row {}: {}", self.row, problem.en)),
        }
    }
}

/// Reads rows for the place that imports them: a prefecture, or the nation (none). Rows of nothing but blanks are passed
/// over; a missing column of place or sex means the importer's and the indicator's own.
///
/// Refused whole with [`Error::Invalid`], and nothing is kept: a heading that speaks of persons or that we do not know, a
/// missing or doubled column, more than [`MOST_ROWS`] rows, a denominator of one person, and three rows or more of the same
/// target, subgroup, year and sex, which an aggregate does not have.
pub fn read_rows(header: &[String], rows: &[Vec<String>], place: Option<PrefectureCode>) -> Result<Import> {
    let columns = header::read(header)?;
    if rows.len() > MOST_ROWS {
        return Err(Error::Invalid(format!(
            "一度に取り込めるのは{MOST_ROWS}行までです。 / At most {MOST_ROWS} rows at a time."
        )));
    }
    let filled = || rows.iter().enumerate().filter(|(_, cells)| cells.iter().any(|it| !it.trim().is_empty()));
    if are_of_persons(&columns, filled().map(|(_, cells)| cells.as_slice())) {
        return Err(persons());
    }
    let mut found = Import::default();
    let mut seen: HashSet<(String, String, u16, SexGroup)> = HashSet::new();
    for (at, cells) in filled() {
        let row = at + 2;
        match read_row(&columns, cells, place) {
            Ok(value) => {
                let it = value.entry();
                if seen.insert((it.target.clone(), it.subgroup.clone(), it.year, it.sex)) {
                    found.values.push(value);
                } else {
                    found.errors.push(RowError { row, column: None, problem: Problem::Duplicate });
                }
            }
            Err((column, problem)) => found.errors.push(RowError { row, column, problem }),
        }
    }
    Ok(found)
}

/// Whether there is one row a person: a denominator of 1, or three rows or more that say the same of what they count.
fn are_of_persons<'a>(columns: &[Column], rows: impl Iterator<Item = &'a [String]>) -> bool {
    let mut times: HashMap<Vec<String>, u32> = HashMap::new();
    let counted = [Column::Target, Column::Subgroup, Column::Place, Column::Year, Column::Sex];
    for cells in rows {
        let cell = |of| crate::text::fold(cell(columns, cells, of));
        if cells::count(&cell(Column::Denominator)) == Ok(Some(1)) {
            return true;
        }
        let times = times.entry(counted.map(cell).to_vec()).or_default();
        *times += 1;
        if *times > 2 {
            return true;
        }
    }
    false
}

/// What stands in a column of a row; empty where there is no such column or cell.
fn cell<'a>(columns: &[Column], cells: &'a [String], of: Column) -> &'a str {
    let at = columns.iter().position(|it| *it == of);
    at.and_then(|at| cells.get(at)).map_or("", |it| it.trim())
}

/// The refusal of a file of persons.
fn persons() -> Error {
    Error::Invalid(
        "個人ごとの行とみられるため、ファイル全体を取り込みませんでした。集計した表だけを取り込んでください。 / The file looks like \
         rows of persons: nothing was kept. Import aggregates only."
            .into(),
    )
}

type Refused = (Option<Column>, Problem);

fn read_row(columns: &[Column], cells: &[String], place: Option<PrefectureCode>) -> Result<TargetValue, Refused> {
    if cells.iter().skip(columns.len()).any(|it| !it.trim().is_empty()) {
        return Err((None, Problem::TooManyCells));
    }
    let cell = |of: Column| cell(columns, cells, of);
    let (given, sex) = (cell(Column::Place), cell(Column::Sex));
    if !given.is_empty() && cells::place(given).map_err(|it| (Some(Column::Place), it))? != place {
        return Err((Some(Column::Place), Problem::OtherPlace));
    }
    let target = target(cell(Column::Target)).ok_or((Some(Column::Target), Problem::UnknownTarget))?;
    let year = cells::year(cell(Column::Year)).map_err(|it| (Some(Column::Year), it))?;
    let sex = if sex.is_empty() { None } else { Some(cells::sex(sex).map_err(|it| (Some(Column::Sex), it))?) };
    let (subgroup, own) = subgroup(target, cell(Column::Subgroup), sex)?;
    let count = |of: Column| cells::count(cell(of)).map_err(|it| (Some(of), it));
    let number = |of: Column| cells::number(cell(of)).map_err(|it| (Some(of), it));
    let entry = Entry {
        target: target.id.clone(),
        subgroup,
        place,
        year,
        sex: sex.unwrap_or(own),
        value: number(Column::Value)?,
        numerator: count(Column::Numerator)?,
        denominator: count(Column::Denominator)?,
        standard_error: number(Column::StandardError)?,
        source: cell(Column::Source).to_owned(),
    };
    TargetValue::check(entry).map_err(|it| (Column::of(it), it))
}

/// The key of the indicator, and its own sex: by its key or name, or the only one there is, by sex where that tells.
fn subgroup(target: &Target, written: &str, sex: Option<SexGroup>) -> Result<(String, SexGroup), Refused> {
    let folded = crate::text::fold(written);
    let named = |it: &&super::TargetIndicator| {
        folded.is_empty() || [&it.key, &it.name.ja, &it.name.en].iter().any(|name| crate::text::fold(name) == folded)
    };
    let named: Vec<_> = target.indicators.iter().filter(named).collect();
    let of_sex = || named.iter().filter(|it| sex.is_none_or(|sex| it.sex == sex));
    let one = match (named.as_slice(), of_sex().count()) {
        ([one], _) => Some(*one),
        (_, 1) => of_sex().next().copied(),
        _ => None,
    };
    one.map(|it| (it.key.clone(), it.sex)).ok_or((Some(Column::Subgroup), Problem::UnknownSubgroup))
}
