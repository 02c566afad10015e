//! A target as the files hold it.

use serde::{Deserialize, Serialize};

use super::{Official, TargetIndicator, Term};
use crate::{Text, words::words};

/// A target (目標項目).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Target {
    /// `<term>.<number>`.
    pub id: String,
    /// Of which plan.
    pub term: Term,
    /// Number within the plan.
    pub number: String,
    /// Field (領域).
    pub field: Text,
    /// What is wanted.
    pub name: Text,
    /// What is measured.
    pub definition: Text,
    /// The survey or statistics it is measured by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data_source: Option<String>,
    /// Whether the plan measures it adjusted for age.
    pub age_adjusted: bool,
    /// Its indicators, by sex, age or part; never none.
    pub indicators: Vec<TargetIndicator>,
    /// The target as it is written.
    pub wording: Text,
    /// By which year; none where another plan sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target_year: Option<u16>,
    /// How it is judged where no number says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<Text>,
    /// Indicators of our own catalogue that NDB Open Data gives for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub computed_from: Vec<Computed>,
    /// Whether every baseline and every goal was checked against a source; otherwise shown as 要確認.
    pub verified: bool,
    /// What was checked, of all its indicators; the rest is shown as 要確認.
    pub verified_fields: Vec<Field>,
    /// The ministry's final grade.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub official: Option<Official>,
    /// Where it is from.
    pub source: String,
    /// What there is to know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

words! {
    /// A part of a target that was checked or was not.
    Field {
        Indicator = "indicator", "指標", "Indicator";
        AgeAdjusted = "age_adjusted", "年齢調整", "Age adjustment";
        Baseline = "baseline", "ベースライン値", "Baseline";
        Latest = "latest", "直近の値", "Latest value";
        Goal = "goal", "目標値", "Goal";
        TargetYear = "target_year", "目標年度", "Target year";
        Grade = "grade", "最終評価", "Final grade";
    }
}

words! {
    /// How well an indicator of NDB Open Data fits a target.
    Fit {
        Same = "same", "目標の指標と同じ", "The target's own";
        Near = "near", "近い指標（対象者や質問文が異なる）", "Near: other people or other words";
    }
}

/// An indicator of our catalogue that stands for a target.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Computed {
    /// Id in [`crate::catalogue`].
    pub indicator: String,
    /// How well it fits.
    pub fit: Fit,
    /// It counts those whom the target does not count.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub complement: bool,
}

impl Target {
    /// Whether this part of it was checked.
    pub fn is_verified(&self, field: Field) -> bool {
        self.verified_fields.contains(&field)
    }

    /// The indicator of this key.
    pub fn indicator(&self, key: &str) -> Option<&TargetIndicator> {
        self.indicators.iter().find(|it| it.key == key)
    }

    /// Its indicators in groups that are averaged first, in their order; one that belongs to no part is alone.
    pub fn parts(&self) -> Vec<Vec<&TargetIndicator>> {
        let mut parts: Vec<Vec<&TargetIndicator>> = Vec::new();
        for it in &self.indicators {
            match parts.iter_mut().find(|part| it.part.is_some() && part[0].part == it.part) {
                Some(part) => part.push(it),
                None => parts.push(vec![it]),
            }
        }
        parts
    }
}
