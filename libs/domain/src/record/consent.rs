//! What a space agrees to show to those beside it.

use serde::{Deserialize, Serialize};

use super::{Record, RecordKind};
use crate::{CouncilId, FiscalYear, Result};

/// One for each space.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Consent {
    /// Which checklist items it has moved, by name: shown to the areas of the same prefecture.
    pub examples: bool,
}

impl Record for Consent {
    const KIND: RecordKind = RecordKind::Consent;

    fn checked(self, _: FiscalYear) -> Result<Self> {
        Ok(self)
    }

    fn key(&self, _: FiscalYear, _: Option<CouncilId>) -> Option<String> {
        Some(String::new())
    }
}
