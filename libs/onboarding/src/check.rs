//! From a grid to its report.

use domain::PrefectureCode;

use crate::{Grid, Report, entry, fields::Fields, header::Header, make, problem::Problem, report::Problems, rules};

/// On whose behalf the file is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Onboarder {
    /// The platform's operator, for every prefecture.
    Operator,
    /// A prefecture, for itself and what lies in it.
    Prefecture(PrefectureCode),
}

/// Checks every row by itself and against the others; pure, so twice is once.
pub fn check(grid: &Grid, who: Onboarder) -> Report {
    let mut problems = Problems::default();
    let mut lines = grid.lines();
    let header = lines.next().and_then(|it| Header::read(it, &mut problems));
    let (mut rows, mut entries, mut last) = (0, Vec::new(), 1);
    for line in lines {
        (rows, last) = (rows + 1, line.number);
        if let Some(header) = &header {
            entries.extend(entry::read(Fields::open(line, header, &mut problems), who));
        }
    }
    if rows == 0 {
        problems.push(last, Problem::NoRows);
    }
    rules::check(&entries, &mut problems);
    let plan = (!problems.any_error()).then(|| make::plan(entries));
    Report { rows, findings: problems.findings(), plan }
}
