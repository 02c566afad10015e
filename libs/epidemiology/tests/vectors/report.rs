//! What was compared, and what was not.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

/// Counts of one method.
#[derive(Default)]
pub struct Row {
    pub cases: usize,
    pub passed: usize,
    /// Cases of a method that this test does not know.
    pub unknown: usize,
    /// Cases whose inputs this test cannot take.
    pub unsupported: usize,
    /// Values compared and found equal.
    pub values: usize,
    /// Values that the peer does not give.
    pub nulls: usize,
    /// Expected keys without an answer.
    pub unknown_keys: usize,
}

/// The whole run.
#[derive(Default)]
pub struct Report {
    rows: BTreeMap<String, Row>,
    notes: BTreeSet<String>,
    pub failures: Vec<String>,
}

impl Report {
    pub fn row(&mut self, method: &str) -> &mut Row {
        self.rows.entry(method.to_owned()).or_default()
    }

    /// Said once, however often it is noted.
    pub fn note(&mut self, text: &str) {
        self.notes.insert(text.to_owned());
    }

    pub fn fail(&mut self, text: &str) {
        self.failures.push(text.to_owned());
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "\n{:<44} {:>6} {:>6} {:>8} {:>7}", "method", "cases", "passed", "values", "nulls")?;
        for (method, row) in self.rows.iter().filter(|(_, row)| row.unknown == 0) {
            let Row { cases, passed, values, nulls, .. } = row;
            write!(f, "{method:<44} {cases:>6} {passed:>6} {values:>8} {nulls:>7}")?;
            if row.unsupported > 0 {
                write!(f, "  {} NOT COMPARED", row.unsupported)?;
            }
            if row.unknown_keys > 0 {
                write!(f, "  {} keys not compared", row.unknown_keys)?;
            }
            writeln!(f)?;
        }
        let total = |of: fn(&Row) -> usize| self.rows.values().map(of).sum::<usize>();
        let known = total(|row| row.cases - row.unknown);
        writeln!(
            f,
            "known methods: {} of {known} cases passed, {} values",
            total(|row| row.passed),
            total(|row| row.values)
        )?;
        for note in &self.notes {
            writeln!(f, "{note}")?;
        }
        writeln!(f, "methods not known here ({} cases):", total(|row| row.unknown))?;
        for (method, row) in self.rows.iter().filter(|(_, row)| row.unknown > 0) {
            writeln!(f, "  {method}: {}", row.unknown)?;
        }
        for failure in &self.failures {
            writeln!(f, "FAILED {failure}")?;
        }
        Ok(())
    }
}
