//! Where an indicator should come to, and which way that is.

use serde::{Deserialize, Serialize};

use crate::words::words;

/// A goal (目標値).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Goal {
    /// A value, in the indicator's unit.
    Value(f64),
    /// So much more (or less, below 0) than the baseline, in the indicator's unit.
    Change(f64),
    /// So many percent of the baseline more (or less, below 0).
    PercentChange(f64),
    /// Any increase.
    Increase,
    /// Any decrease.
    Decrease,
    /// Words: a person judges.
    Text,
}

impl Goal {
    /// The value to reach; none where it is words or a mere tendency, or where the baseline it starts from is missing.
    pub fn value(self, baseline: Option<f64>) -> Option<f64> {
        match self {
            Self::Value(value) => Some(value),
            Self::Change(by) => baseline.map(|it| it + by),
            Self::PercentChange(by) => baseline.map(|it| it * (100.0 + by) / 100.0),
            Self::Increase | Self::Decrease | Self::Text => None,
        }
    }
}

words! {
    /// Which way is better.
    Direction {
        Up = "up", "増加", "Increase";
        Down = "down", "減少", "Decrease";
        GapDown = "gap_down", "格差の縮小", "Narrower gap";
        LimitIncrease = "limit_increase", "増加の抑制", "Restrained increase";
    }
}

impl Direction {
    /// 1 where more is better, −1 where less is.
    pub fn sign(self) -> f64 {
        match self {
            Self::Up => 1.0,
            Self::Down | Self::GapDown | Self::LimitIncrease => -1.0,
        }
    }
}
