//! A council in one fiscal year.

use serde::{Deserialize, Serialize};

use super::{Record, RecordKind, Shared, check};
use crate::{CouncilId, Error, FiscalYear, Result, words::words};

words! {
    /// Where the council of a space stands in a year.
    CouncilState {
        Held = "held", "開催", "Held";
        Planned = "planned", "開催予定", "Planned";
        NotHeld = "not_held", "設置済み・未開催", "Set up, not held";
        NotSetUp = "not_set_up", "未設置", "Not set up";
    }
}

words! {
    /// What kind of body the council is.
    CouncilForm {
        Own = "own", "単独設置", "A council of its own";
        Joint = "joint", "合同開催", "Held jointly";
        PartOfOther = "part_of_other", "他の会議体・部会", "Part of another body";
    }
}

/// A council in a year: one for each council and year, or for the space and year where there is none.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CouncilYear {
    /// Where it stands.
    pub state: CouncilState,
    /// What kind of body.
    pub form: CouncilForm,
    /// Its real name (会議名) where it is another body.
    pub name: String,
    /// Why it is not set up or was not held. Seen by the spaces above.
    pub reason: String,
    /// Its purpose.
    pub purpose: String,
    /// Its rules, where they are not in the outline.
    pub rules: String,
    /// Its budget in yen.
    pub budget_yen: Option<u64>,
    /// What to do where an activity goes beyond the budget.
    pub over_budget: String,
    /// How the views of the areas, or of the prefecture, come in.
    pub ties: String,
    /// How it is brought into line with other bodies.
    pub other_bodies: String,
    /// What is to happen in a health crisis.
    pub crisis_plan: String,
}

impl Record for CouncilYear {
    const KIND: RecordKind = RecordKind::CouncilYear;

    fn checked(self, _: FiscalYear) -> Result<Self> {
        let it = Self {
            name: check::short("会議名", &self.name, 100)?,
            reason: check::prose("理由", &self.reason, 2_000)?,
            purpose: check::prose("目的", &self.purpose, 10_000)?,
            rules: check::prose("ルール", &self.rules, 10_000)?,
            over_budget: check::prose("予算を超える事業の対応", &self.over_budget, 10_000)?,
            ties: check::prose("連携の体制", &self.ties, 10_000)?,
            other_bodies: check::prose("他の会議体とのすり合わせ", &self.other_bodies, 10_000)?,
            crisis_plan: check::prose("緊急時の対応", &self.crisis_plan, 10_000)?,
            ..self
        };
        let absent = matches!(it.state, CouncilState::NotHeld | CouncilState::NotSetUp);
        if absent && it.reason.is_empty() {
            let state = it.state.label();
            return Err(Error::Invalid(format!(
                "{}の理由を書いてください。 / {}: please say why.",
                state.ja, state.en
            )));
        }
        if it.form == CouncilForm::PartOfOther && it.name.is_empty() {
            return Err(Error::Invalid(
                "他の会議体の名称（会議名）を書いてください。 / Please name the other body.".into(),
            ));
        }
        Ok(it)
    }

    fn key(&self, year: FiscalYear, council: Option<CouncilId>) -> Option<String> {
        Some(format!("{year}:{}", council.map(|it| it.to_string()).unwrap_or_default()))
    }

    fn shared(&self) -> Option<Shared> {
        Some(Shared::CouncilYear {
            state: self.state,
            form: self.form,
            name: self.name.clone(),
            reason: self.reason.clone(),
            council: None,
        })
    }
}
