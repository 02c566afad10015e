//! An indicator of a target as the files hold it, with its figures.

use serde::{Deserialize, Serialize};

use super::{Case, Direction, Goal, Grade, Measure, Target};
use crate::{SexGroup, Text};

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
            projection: None,
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
