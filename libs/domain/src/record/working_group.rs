//! Working groups (ワーキンググループ).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Record, RecordKind, check};
use crate::{FiscalYear, RecordId, Result};

/// A working group: prepares what the council decides.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WorkingGroup {
    /// Its name.
    pub name: String,
    /// What for.
    pub purpose: String,
    /// The theme it works on.
    pub theme: Option<RecordId>,
    /// Its members, of the roster.
    pub members: Vec<RecordId>,
    /// Since when.
    pub from: Option<NaiveDate>,
    /// Until when.
    pub to: Option<NaiveDate>,
}

impl Record for WorkingGroup {
    const KIND: RecordKind = RecordKind::WorkingGroup;

    fn checked(self, _: FiscalYear) -> Result<Self> {
        check::in_order("設置期間", self.from, self.to)?;
        let mut it = Self {
            name: check::line("名称", &self.name, 200)?,
            purpose: check::prose("目的", &self.purpose, 10_000)?,
            ..self
        };
        it.members.sort_unstable();
        it.members.dedup();
        Ok(it)
    }

    fn names(&self) -> Vec<(RecordKind, RecordId)> {
        let theme = self.theme.map(|it| (RecordKind::Theme, it));
        theme.into_iter().chain(self.members.iter().map(|it| (RecordKind::Person, *it))).collect()
    }

    fn words(&self) -> Vec<&str> {
        vec![&self.name, &self.purpose]
    }
}
