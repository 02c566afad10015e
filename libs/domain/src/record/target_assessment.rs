//! A grade of a target that people give against the rule.

use serde::{Deserialize, Serialize};

use super::{Record, RecordKind};
use crate::{
    CouncilId, Error, FiscalYear, Result,
    health_japan::{Grade, Judgement, target},
};

/// The grade of a target as of a year, with the reason why it is not that of the rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TargetAssessment {
    /// Id of the target.
    pub target: String,
    /// The grade.
    pub grade: Grade,
    /// Why; never empty.
    pub reason: String,
}

impl Record for TargetAssessment {
    const KIND: RecordKind = RecordKind::TargetAssessment;

    fn checked(self, _: FiscalYear) -> Result<Self> {
        if target(&self.target).is_none() {
            return Err(Error::Invalid(
                "目標項目のIDが一覧にありません。healthPlan の id を指定してください。 / Unknown target: give an id of healthPlan.".into(),
            ));
        }
        let judged = Judgement::new(self.grade, &self.reason)?;
        Ok(Self { reason: judged.reason().to_owned(), ..self })
    }

    fn key(&self, year: FiscalYear, _: Option<CouncilId>) -> Option<String> {
        Some(format!("{}:{year}", self.target))
    }

    fn words(&self) -> Vec<&str> {
        vec![&self.reason]
    }
}
