//! Themes (テーマ): from proposal through feasibility and interest to decision.

use serde::{Deserialize, Serialize};

use super::{Record, RecordKind, check};
use crate::{Error, FiscalYear, RecordId, Result, words::words};

words! {
    /// Where a theme comes from.
    ThemeSource {
        LookBack = "look_back", "振り返り", "Look-back";
        Data = "data", "データ", "Data";
        Request = "request", "構成員の意見・要望", "A member's wish";
        Policy = "policy", "政策・社会情勢", "Policy";
        Prefecture = "prefecture", "都道府県からの提案", "Asked by the prefecture";
    }
}

words! {
    /// How far a theme has come.
    ThemeStage {
        Proposed = "proposed", "提案", "Proposed";
        Feasibility = "feasibility", "実現可能性の検討", "Feasibility";
        Interest = "interest", "構成員の関心の確認", "Interest";
        Priority = "priority", "優先テーマ", "Priority";
        Decided = "decided", "決定", "Decided";
        Dropped = "dropped", "見送り", "Dropped";
    }
}

/// A theme.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Theme {
    /// Its title.
    pub title: String,
    /// Where it comes from.
    pub source: ThemeSource,
    /// The reason or the evidence, in words.
    pub reason: String,
    /// How far it has come.
    pub stage: ThemeStage,
    /// Whether it can be done: kinds, frequency, ways, who (実現可能性).
    pub feasibility: String,
    /// Who is interested.
    pub interest: String,
    /// Kept as a long-term theme.
    pub long_term: bool,
    /// A prefecture asks its areas to take it up.
    pub asked_of_areas: bool,
    /// The decision that took it up.
    pub decision: Option<RecordId>,
}

impl Record for Theme {
    const KIND: RecordKind = RecordKind::Theme;

    fn checked(self, _: FiscalYear) -> Result<Self> {
        let it = Self {
            title: check::line("テーマ", &self.title, 200)?,
            reason: check::prose("理由", &self.reason, 10_000)?,
            feasibility: check::prose("実現可能性", &self.feasibility, 10_000)?,
            interest: check::prose("関心", &self.interest, 10_000)?,
            ..self
        };
        if it.stage == ThemeStage::Decided && it.decision.is_none() {
            return Err(Error::Invalid(
                "決定したテーマには、決定事項を結び付けてください。 / A theme that is decided names its decision."
                    .into(),
            ));
        }
        Ok(it)
    }

    fn names(&self) -> Vec<(RecordKind, RecordId)> {
        self.decision.map(|it| (RecordKind::Decision, it)).into_iter().collect()
    }

    fn words(&self) -> Vec<&str> {
        vec![&self.title, &self.reason, &self.feasibility, &self.interest]
    }
}
