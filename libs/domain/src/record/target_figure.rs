//! Values of Health Japan 21 (健康日本21) that a prefecture, an area or a municipality enters for itself.

use serde::{Deserialize, Serialize};

use super::{Record, RecordKind};
use crate::{
    CouncilId, FiscalYear, PrefectureCode, Result, SexGroup,
    health_japan::{Entry, TargetValue},
};

/// A value of an indicator of a target; its year is the record's.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TargetFigure {
    /// Id of the target, e.g. `third.2-2-3-3`.
    pub target: String,
    /// Key of its indicator.
    pub subgroup: String,
    /// Of men, women or both.
    pub sex: SexGroup,
    /// The value, in the indicator's unit; may be left out where counts say it.
    pub value: Option<f64>,
    /// People with the finding.
    pub numerator: Option<u64>,
    /// People asked or examined.
    pub denominator: Option<u64>,
    /// Standard error of the value, in its unit.
    pub standard_error: Option<f64>,
    /// Where the value is from.
    pub source: String,
}

impl TargetFigure {
    /// The value of a year as it is graded; [`crate::Error::Invalid`] as for [`TargetValue::new`].
    pub fn of_year(&self, year: FiscalYear, place: Option<PrefectureCode>) -> Result<TargetValue> {
        TargetValue::new(Entry {
            target: self.target.clone(),
            subgroup: self.subgroup.clone(),
            place,
            year: year.0,
            sex: self.sex,
            value: self.value,
            numerator: self.numerator,
            denominator: self.denominator,
            standard_error: self.standard_error,
            source: self.source.clone(),
        })
    }
}

impl From<&TargetValue> for TargetFigure {
    fn from(it: &TargetValue) -> Self {
        let it = it.entry();
        Self {
            target: it.target.clone(),
            subgroup: it.subgroup.clone(),
            sex: it.sex,
            value: it.value,
            numerator: it.numerator,
            denominator: it.denominator,
            standard_error: it.standard_error,
            source: it.source.clone(),
        }
    }
}

impl Record for TargetFigure {
    const KIND: RecordKind = RecordKind::TargetFigure;

    fn checked(self, year: FiscalYear) -> Result<Self> {
        Ok(Self::from(&self.of_year(year, None)?))
    }

    fn key(&self, year: FiscalYear, _: Option<CouncilId>) -> Option<String> {
        Some(format!("{}:{}:{}:{year}", self.target, self.subgroup, self.sex.as_str()))
    }

    fn words(&self) -> Vec<&str> {
        vec![&self.source]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_held_to_its_target() {
        let it = TargetFigure {
            target: "third.2-2-3-3".into(),
            subgroup: "all".into(),
            sex: SexGroup::Both,
            value: None,
            numerator: Some(134),
            denominator: Some(10_000),
            standard_error: None,
            source: " 特定健診 ".into(),
        };
        assert_eq!(it.clone().checked(FiscalYear(2024)).expect("value").source, "特定健診");
        assert_eq!(it.key(FiscalYear(2024), None).as_deref(), Some("third.2-2-3-3:all:both:2024"));
        assert!(it.clone().checked(FiscalYear(2010)).is_err());
        assert!(TargetFigure { denominator: Some(0), ..it }.checked(FiscalYear(2024)).is_err());
    }
}
