//! Joint projects (共同事業).

use serde::{Deserialize, Serialize};

use super::{Record, RecordKind, Shared, check};
use crate::{Error, FiscalYear, RecordId, Result, words::words};

words! {
    /// Field of a project.
    ProjectField {
        Checkup = "checkup", "健診・保健指導", "Checkups";
        Lifestyle = "lifestyle", "生活習慣病予防", "Lifestyle diseases";
        Diet = "diet", "食生活・栄養", "Diet";
        Exercise = "exercise", "身体活動・運動", "Exercise";
        Tobacco = "tobacco", "たばこ", "Tobacco";
        Alcohol = "alcohol", "飲酒", "Alcohol";
        Dental = "dental", "歯・口腔", "Dental";
        Mental = "mental", "こころの健康・休養", "Mental health";
        HealthManagement = "health_management", "健康経営", "Health management of employers";
        Other = "other", "その他", "Other";
    }
}

words! {
    /// How far a project is.
    ProjectState {
        Planned = "planned", "計画", "Planned";
        Running = "running", "実施中", "Running";
        Done = "done", "実施済み", "Done";
        Stopped = "stopped", "中止", "Stopped";
    }
}

/// A project of the year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Project {
    /// Its title.
    pub title: String,
    /// Its field.
    pub field: ProjectField,
    /// The theme it carries out.
    pub theme: Option<RecordId>,
    /// How far it is.
    pub state: ProjectState,
    /// What it is and who does what.
    pub description: String,
    /// What it was to reach.
    pub aim: String,
    /// Whether it was reached; none while nobody can say.
    pub aim_met: Option<bool>,
    /// Establishments that took part.
    pub employers: Option<u32>,
    /// People of the community side.
    pub community: Option<u32>,
    /// People of the workplace side.
    pub workplace: Option<u32>,
    /// Whether its effect on health was measured.
    pub measured: bool,
    /// The effect.
    pub effect: String,
    /// What was left open.
    pub issues: String,
}

impl Record for Project {
    const KIND: RecordKind = RecordKind::Project;

    fn checked(self, _: FiscalYear) -> Result<Self> {
        let it = Self {
            title: check::line("事業名", &self.title, 200)?,
            description: check::prose("内容", &self.description, 10_000)?,
            aim: check::prose("目標", &self.aim, 10_000)?,
            effect: check::prose("効果", &self.effect, 10_000)?,
            issues: check::prose("課題", &self.issues, 10_000)?,
            ..self
        };
        if it.measured && it.effect.is_empty() {
            return Err(Error::Invalid(
                "効果を測定した事業には、その効果を書いてください。 / Say what was measured.".into(),
            ));
        }
        Ok(it)
    }

    fn names(&self) -> Vec<(RecordKind, RecordId)> {
        self.theme.map(|it| (RecordKind::Theme, it)).into_iter().collect()
    }

    fn shared(&self) -> Option<Shared> {
        Some(Shared::Project {
            field: self.field,
            state: self.state,
            measured: self.measured,
            employers: self.employers,
            community: self.community,
            workplace: self.workplace,
        })
    }

    fn words(&self) -> Vec<&str> {
        vec![&self.title, &self.description, &self.effect, &self.issues]
    }
}
