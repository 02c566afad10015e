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

/// Problems as they are found.
#[derive(Default)]
pub(crate) struct Problems(Vec<(u32, Problem)>);

impl Problems {
    pub fn push(&mut self, row: u32, problem: Problem) {
        self.0.push((row, problem));
    }

    pub fn any_error(&self) -> bool {
        self.0.iter().any(|it| it.1.severity() == Severity::Error)
    }

    /// The findings in order, cut to what anybody would read.
    pub fn findings(mut self) -> Vec<Finding> {
        let place = |it: &(u32, Problem)| (it.0, it.1.column());
        let hidden = if self.0.len() > SHOWN {
            self.0.sort_by_key(|it| (it.1.severity(), place(it)));
            self.0.split_off(SHOWN)
        } else {
            Vec::new()
        };
        self.0.sort_by_key(place);
        let mut findings: Vec<Finding> = self
            .0
            .into_iter()
            .map(|(row, problem)| Finding {
                row,
                column: problem.column(),
                severity: problem.severity(),
                text: problem.text(),
            })
            .collect();
        if let Some(severity) = hidden.iter().map(|it| it.1.severity()).min() {
            let more = hidden.len();
            findings.push(Finding {
                row: hidden.iter().map(|it| it.0).chain(findings.last().map(|it| it.row)).max().unwrap_or(1),
                column: None,
                severity,
                text: Text::new(
                    format!("ほかに{more}件あります。上の行を直してから、もう一度確かめてください。"),
                    format!("There are {more} more. Mend those above, then check again."),
                ),
            });
        }
        findings
    }
}
