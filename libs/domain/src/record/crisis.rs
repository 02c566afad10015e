//! Crisis mode (健康危機対応).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Record, RecordKind, check};
use crate::{FiscalYear, Result};

/// A health crisis in which the council keeps to its minimum: tasks marked so, meetings in writing, deputies.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Crisis {
    /// What happened.
    pub reason: String,
    /// Since when.
    pub from: NaiveDate,
    /// Until when; none while it lasts.
    pub to: Option<NaiveDate>,
    /// Who stands in for whom.
    pub deputies: String,
}

impl Record for Crisis {
    const KIND: RecordKind = RecordKind::Crisis;

    fn checked(self, year: FiscalYear) -> Result<Self> {
        check::in_year("開始日", self.from, year)?;
        check::in_order("期間", Some(self.from), self.to)?;
        Ok(Self {
            reason: check::line("理由", &self.reason, 500)?,
            deputies: check::prose("代理", &self.deputies, 10_000)?,
            ..self
        })
    }
}
