//! Self-assessment of a growth level (成長イメージ).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Record, RecordKind, Shared, check};
use crate::{FiscalYear, Result, growth::GrowthLevel};

/// A level as of a day. Each assessment is a record, so that the history stays; a level may go down.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LevelAssessment {
    /// The level.
    pub level: GrowthLevel,
    /// As of which day of the year.
    pub as_of: NaiveDate,
    /// Why. Seen by the spaces above.
    pub reason: String,
}

impl Record for LevelAssessment {
    const KIND: RecordKind = RecordKind::LevelAssessment;

    fn checked(self, year: FiscalYear) -> Result<Self> {
        check::in_year("評価した日", self.as_of, year)?;
        let reason = check::prose("そう評価した理由", &self.reason, 2_000)?;
        if reason.is_empty() {
            check::line("そう評価した理由", "", 2_000)?;
        }
        Ok(Self { reason, ..self })
    }

    fn shared(&self) -> Option<Shared> {
        Some(Shared::Level { level: self.level, as_of: self.as_of, reason: self.reason.clone() })
    }
}
