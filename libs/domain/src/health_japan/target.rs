//! The content of a plan: its targets and their indicators, as the files hold them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Case, Direction, Goal, Grade, Measure, Term};
use crate::{SexGroup, Text, words::words};

/// A plan. Its years are fiscal years.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// Which.
    pub term: Term,
    /// Its name.
    pub name: Text,
    /// First year.
    pub from: u16,
    /// Last year.
    pub to: u16,
    /// Year of the oldest baseline: values from here to the last year belong to the plan.
    pub earliest_baseline: u16,
    /// When it is evaluated.
    pub evaluations: Vec<Evaluation>,
    /// How many targets got which grade at the end, where that is published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub official_counts: Option<OfficialCounts>,
    /// Where the number of targets and the notice are from.
    pub source: String,
    /// The targets in their order.
    pub targets: Vec<Target>,
}

/// An evaluation of a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evaluation {
    /// Its name.
    pub name: Text,
    /// In about which year.
    pub year: u16,
    /// Whether the year was checked; otherwise shown as 要確認.
    pub verified: bool,
}

/// Grades as the ministry counted them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficialCounts {
    /// Targets by grade.
    pub counts: BTreeMap<Grade, u32>,
    /// Whether they were read in the source.
    pub verified: bool,
    /// Where they are from.
    pub source: String,
}

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

/// An indicator (指標) of a target, with its own unit and goal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TargetIndicator {
    /// Its key within the target: `all`, `male`, `stomach-female` …
    pub key: String,
    /// Its name.
    pub name: Text,
    /// Of men, women or both.
    pub sex: SexGroup,
    /// Of which ages, as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age: Option<String>,
    /// Indicators of one part of the target are averaged first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<String>,
    /// Unit of its values.
    pub unit: Text,
    /// Per how many it is, where it is a share or a rate: 100, 1,000, 100,000.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub per: Option<u32>,
    /// Which way is better.
    pub direction: Direction,
    /// Where it began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline: Option<Figure>,
    /// The last value of the final evaluation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latest: Option<Figure>,
    /// Where it should come to.
    pub goal: Goal,
    /// Whether the goal was checked.
    pub goal_verified: bool,
    /// The ministry's final grade of it, where it is published apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub official: Option<Official>,
}

/// A value of the nation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// In the indicator's unit.
    pub value: f64,
    /// Of which year, calendar or fiscal as the source counts; none where the source does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<u16>,
    /// Whether it was checked against a source.
    pub verified: bool,
}

/// A grade that the ministry gave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Official {
    /// Which.
    pub grade: Grade,
    /// Whether it was read in a source; otherwise it is from memory, and proves nothing.
    pub verified: bool,
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

impl TargetIndicator {
    /// The goal as a number in the indicator's unit; none where it is words, or starts from a baseline that is missing.
    pub fn goal_value(&self) -> Option<f64> {
        self.goal.value(self.baseline.as_ref().map(|it| it.value))
    }

    /// What is graded: the plan's own baseline and goal with a latest value.
    pub fn case(&self, target: &Target, latest: Option<Measure>) -> Case {
        Case {
            baseline: self.baseline.as_ref().and_then(Figure::measure),
            latest,
            target: self.goal_value(),
            target_year: target.target_year,
            direction: self.direction,
            enumeration: false,
            comparable: true,
        }
    }
}

impl Figure {
    /// The same without its mark; none where it is not finite.
    pub fn measure(&self) -> Option<Measure> {
        Measure::of(self.value, self.year).ok()
    }
}
