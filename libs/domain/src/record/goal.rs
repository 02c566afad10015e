//! Goals of the three-year plan (3年計画): 3年後にできていたらよいこと.

use serde::{Deserialize, Serialize};

use super::{Record, RecordKind, check};
use crate::{Error, FiscalYear, Result};

/// What should have been done in some years, and the steps to it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Goal {
    /// The goal.
    pub title: String,
    /// By the end of which year.
    pub target_year: FiscalYear,
    /// Its steps, year by year.
    pub steps: Vec<Step>,
    /// The plan it is tied to (健康増進計画, データヘルス計画 …).
    pub linked_plan: String,
}

/// A step of a goal: next year's schedule can be made of those of that year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// In which year.
    pub year: FiscalYear,
    /// What.
    pub text: String,
}

impl Record for Goal {
    const KIND: RecordKind = RecordKind::Goal;

    fn checked(self, year: FiscalYear) -> Result<Self> {
        let years = year.0..=year.0 + 10;
        if !years.contains(&self.target_year.0) || self.steps.iter().any(|it| !years.contains(&it.year.0)) {
            return Err(Error::Invalid(format!(
                "目標と段階の年度は、{}から10年以内にしてください。 / Years of a goal lie within ten years.",
                year.japanese()
            )));
        }
        if self.steps.len() > 20 {
            return Err(Error::Invalid("段階は20までです。 / At most 20 steps.".into()));
        }
        let step = |it: Step| Ok(Step { text: check::line("段階", &it.text, 500)?, ..it });
        Ok(Self {
            title: check::line("目標", &self.title, 500)?,
            steps: self.steps.into_iter().map(step).collect::<Result<_>>()?,
            linked_plan: check::short("関連する計画", &self.linked_plan, 200)?,
            ..self
        })
    }

    fn words(&self) -> Vec<&str> {
        vec![&self.title, &self.linked_plan]
    }
}
