//! The outline (設置要綱) of a council.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Record, RecordKind, check};
use crate::{FiscalYear, Result};

/// A version of the outline. A new version is a new record, so that earlier ones stay readable.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Outline {
    /// Its title, such as 令和8年改正.
    pub title: String,
    /// Its text.
    pub body: String,
    /// From when it is in force.
    pub effective_on: Option<NaiveDate>,
    /// Who approved it (上司・幹部).
    pub approved_by: String,
    /// When it was approved; none for a draft.
    pub approved_on: Option<NaiveDate>,
}

impl Record for Outline {
    const KIND: RecordKind = RecordKind::Outline;

    fn checked(self, _: FiscalYear) -> Result<Self> {
        let it = Self {
            title: check::line("題名", &self.title, 200)?,
            body: check::prose("本文", &self.body, 100_000)?,
            approved_by: check::short("承認者", &self.approved_by, 100)?,
            ..self
        };
        if it.approved_on.is_some() && it.approved_by.is_empty() {
            check::line("承認者", "", 100)?;
        }
        Ok(it)
    }

    fn words(&self) -> Vec<&str> {
        vec![&self.title, &self.body]
    }
}
