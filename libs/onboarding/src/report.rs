//! The row-by-row report.

use domain::Text;

use crate::{Column, Plan, problem::Problem};

/// Findings beyond these are counted only.
const SHOWN: usize = 200;

/// What was found in a file, and what it asks for if nothing is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Rows below the header that hold anything.
    pub rows: u32,
    /// By row and column; at most 200 and a last line that tells how many more. If there are more, errors go before
    /// warnings.
    pub findings: Vec<Finding>,
    /// All of it or nothing: there is a plan only if no finding is an error.
    pub plan: Option<Plan>,
}

/// One problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Row number, from 1, as spreadsheet programs count.
    pub row: u32,
    /// The column; none if it is none of ours, or if it is about the whole row.
    pub column: Option<Column>,
    /// Whether it stops the file.
    pub severity: Severity,
    /// What is wrong and what is expected; names the column, never what a cell holds.
    pub text: Text,
}

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is done until it is mended.
    Error,
    /// Worth a look; the file is taken.
    Warning,
}

impl Finding {
    /// The whole line, with its row.
    pub fn line(&self) -> Text {
        Text::new(format!("{}行目: {}", self.row, self.text.ja), format!("Row {}: {}", self.row, self.text.en))
    }
}

/// Problems kept while a file is checked; a sheet full of formulas has a million.
const KEPT: usize = 50_000;

/// Problems as they are found.
#[derive(Default)]
pub(crate) struct Problems {
    kept: Vec<(u32, Problem)>,
    /// Number, last row and worst severity of those beyond.
    beyond: Option<(usize, u32, Severity)>,
}

impl Problems {
    pub fn push(&mut self, row: u32, problem: Problem) {
        if self.kept.len() < KEPT {
            self.kept.push((row, problem));
        } else {
            let (count, last, worst) = self.beyond.unwrap_or((0, row, Severity::Warning));
            self.beyond = Some((count + 1, last.max(row), worst.min(problem.severity())));
        }
    }

    pub fn any_error(&self) -> bool {
        let severities = self.kept.iter().map(|it| it.1.severity()).chain(self.beyond.map(|it| it.2));
        severities.min() == Some(Severity::Error)
    }

    /// The findings in order, cut to what anybody would read.
    pub fn findings(mut self) -> Vec<Finding> {
        let place = |it: &(u32, Problem)| (it.0, it.1.column());
        let hidden = if self.kept.len() > SHOWN {
            self.kept.sort_by_key(|it| (it.1.severity(), place(it)));
            self.kept.split_off(SHOWN)
        } else {
            Vec::new()
        };
        self.kept.sort_by_key(place);
        let mut findings: Vec<Finding> = self.kept.into_iter().map(|(row, problem)| finding(row, &problem)).collect();
        let shown = findings.last().map_or(1, |it| it.row);
        let more = hidden.iter().map(|it| (1, it.0, it.1.severity())).chain(self.beyond);
        let more = more.reduce(|a, b| (a.0 + b.0, a.1.max(b.1), a.2.min(b.2)));
        findings.extend(more.map(|(more, last, severity)| Finding {
            row: last.max(shown),
            column: None,
            severity,
            text: Text::new(
                format!("ほかに{more}件あります。上の行を直してから、もう一度確かめてください。"),
                format!("There are {more} more. Mend those above, then check again."),
            ),
        }));
        findings
    }
}

fn finding(row: u32, problem: &Problem) -> Finding {
    Finding { row, column: problem.column(), severity: problem.severity(), text: problem.text() }
}
