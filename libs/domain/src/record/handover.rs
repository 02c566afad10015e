//! Handover (引継ぎ): what the predecessor writes, and who signed.

use serde::{Deserialize, Serialize};

use super::{Record, RecordKind, check};
use crate::{AccountId, CouncilId, FiscalYear, RecordId, Result, words::words};

/// What the predecessor writes; the rest of the pack assembles itself from the records.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Handover {
    /// Who hands over.
    pub from_name: String,
    /// Who takes over; may be unknown yet.
    pub to_name: String,
    /// What a successor with no background needs to know first.
    pub letter: String,
    /// What is to be done in the next year.
    pub next_year: String,
    /// Questions still open.
    pub questions: String,
}

impl Record for Handover {
    const KIND: RecordKind = RecordKind::Handover;

    fn checked(self, _: FiscalYear) -> Result<Self> {
        Ok(Self {
            from_name: check::line("前任者", &self.from_name, 100)?,
            to_name: check::short("後任者", &self.to_name, 100)?,
            letter: check::prose("伝えたいこと", &self.letter, 50_000)?,
            next_year: check::prose("次年度の事項", &self.next_year, 50_000)?,
            questions: check::prose("残っている問い", &self.questions, 50_000)?,
        })
    }

    fn words(&self) -> Vec<&str> {
        vec![&self.letter, &self.next_year, &self.questions]
    }
}

words! {
    /// Whose signature.
    Part {
        Giver = "giver", "前任者", "Hands over";
        Taker = "taker", "後任者", "Takes over";
    }
}

/// A signature under a handover: made by whoever signs, never written by another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Signature {
    /// Under which handover.
    pub handover: RecordId,
    /// Whose.
    pub part: Part,
    /// The account that signed.
    pub account: AccountId,
    /// The version that was signed: a letter changed later shows.
    pub of_version: u32,
}

impl Record for Signature {
    const KIND: RecordKind = RecordKind::Signature;

    fn checked(self, _: FiscalYear) -> Result<Self> {
        Ok(self)
    }

    fn key(&self, _: FiscalYear, _: Option<CouncilId>) -> Option<String> {
        Some(format!("{}:{}", self.handover, self.part.as_str()))
    }

    fn names(&self) -> Vec<(RecordKind, RecordId)> {
        vec![(RecordKind::Handover, self.handover)]
    }
}
