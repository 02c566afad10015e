//! A plan with its targets, as the files hold it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Grade, Target, Term};
use crate::Text;

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
