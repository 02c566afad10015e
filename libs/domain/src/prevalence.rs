//! How many of those who were examined have a finding, by prefecture and in the nation.

use serde::{Deserialize, Serialize};

use crate::{AreaCode, FiscalYear, PrefectureCode, SexGroup};

/// Counts of one indicator, sex and place in one year: people aged 40 to 74 who took a checkup.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prevalence {
    /// Year of the checkups.
    pub fiscal_year: FiscalYear,
    /// Id in the indicator catalogue.
    pub indicator: String,
    /// Men, women or both.
    pub sex: SexGroup,
    /// The prefecture; none is the nation, the 47 prefectures together without 都道府県判別不可 (the rule of 健康日本21, second
    /// term).
    pub prefecture: Option<PrefectureCode>,
    /// People examined: the sum of the printed subtotals of all classes. None where one of them is masked.
    pub examined: Option<u64>,
    /// People with the finding: the sum of the printed subtotals of the positive classes. None where one of them is masked.
    pub observed: Option<u64>,
}

impl Prevalence {
    /// `observed ÷ examined`, 0 to 1, neither standardised nor adjusted for age; none where a count is masked or nobody was
    /// examined.
    pub fn share(&self) -> Option<f64> {
        let (found, of) = (self.observed?, self.examined?);
        (of > 0).then(|| found as f64 / of as f64)
    }
}

/// Who lives in a secondary medical area, and what it borders on: what "similar" and "neighbour" are told by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaProfile {
    /// Its code.
    pub area: AreaCode,
    /// Residents of all ages whose age is known.
    pub population: u64,
    /// Of them, younger than 15.
    pub under_15: u64,
    /// Of them, 65 or older.
    pub over_64: u64,
    /// Areas that it borders on.
    pub neighbours: Vec<AreaCode>,
    /// Where the counts are from, as it is to be printed.
    pub source: String,
}
