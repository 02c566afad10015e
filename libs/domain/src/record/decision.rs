//! Decisions (決定事項) of a meeting.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Record, RecordKind, check};
use crate::{FiscalYear, RecordId, Result};

/// A decision, with who carries it out by when.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Decision {
    /// Of which meeting.
    pub meeting: RecordId,
    /// What was decided.
    pub text: String,
    /// The theme it decides on.
    pub theme: Option<RecordId>,
    /// Who carries it out.
    pub owner: String,
    /// By when.
    pub due: Option<NaiveDate>,
    /// When it was carried out; none while it is open.
    pub done_on: Option<NaiveDate>,
}

impl Record for Decision {
    const KIND: RecordKind = RecordKind::Decision;

    fn checked(self, _: FiscalYear) -> Result<Self> {
        let text = check::prose("決定事項", &self.text, 10_000)?;
        if text.is_empty() {
            check::line("決定事項", "", 10_000)?;
        }
        Ok(Self { text, owner: check::short("担当", &self.owner, 100)?, ..self })
    }

    fn names(&self) -> Vec<(RecordKind, RecordId)> {
        let theme = self.theme.map(|it| (RecordKind::Theme, it));
        theme.into_iter().chain([(RecordKind::Meeting, self.meeting)]).collect()
    }

    fn words(&self) -> Vec<&str> {
        vec![&self.text]
    }
}
