//! Growth levels (成長イメージ) of a council, and the handbook's survey figures beside them.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::{SpaceKind, Text, area::shipped};

/// A level, weakest first. Only its order has a meaning, not the distance between two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum GrowthLevel {
    /// 未設置
    #[serde(rename = "0")]
    NotSetUp,
    /// 1-①
    #[serde(rename = "1-1")]
    One1,
    /// 1-②
    #[serde(rename = "1-2")]
    One2,
    /// 2-①
    #[serde(rename = "2-1")]
    Two1,
    /// 2-②
    #[serde(rename = "2-2")]
    Two2,
    /// 2-③
    #[serde(rename = "2-3")]
    Two3,
    /// 3
    #[serde(rename = "3")]
    Three,
}

impl GrowthLevel {
    /// Every level, weakest first.
    pub const ALL: [Self; 7] =
        [Self::NotSetUp, Self::One1, Self::One2, Self::Two1, Self::Two2, Self::Two3, Self::Three];

    /// What the level is.
    pub fn described(self) -> &'static Described {
        &CONTENT.levels[self as usize]
    }
}

/// What a level is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Described {
    /// Which.
    pub code: GrowthLevel,
    /// As printed: `2-①`.
    pub label: String,
    /// In words.
    pub text: Text,
    /// Whether the words were checked against the guideline; otherwise shown as 要確認.
    pub verified: bool,
    /// Where they are from.
    pub source: String,
}

/// A figure of the handbook's survey, to lay beside a distribution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReferenceFigure {
    /// What it says.
    pub text: Text,
    /// Percent of the councils.
    pub percent: u8,
    /// At this level or above.
    pub from: GrowthLevel,
    /// Of which kind of body.
    pub of: SpaceKind,
    /// Where it is from.
    pub source: String,
    /// Whether it was checked against the source.
    pub verified: bool,
}

/// The figures of the handbook's survey.
pub fn reference_figures() -> &'static [ReferenceFigure] {
    &CONTENT.references
}

#[derive(Deserialize)]
struct Content {
    levels: Vec<Described>,
    references: Vec<ReferenceFigure>,
}

static CONTENT: LazyLock<Content> = LazyLock::new(|| shipped(include_str!("../data/growth_levels.json")));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_stand_in_their_order() {
        let labels = GrowthLevel::ALL.map(|it| (it.described().code == it, it.described().label.as_str()));
        let printed = ["未設置", "1-①", "1-②", "2-①", "2-②", "2-③", "3"];
        assert_eq!(labels, printed.map(|it| (true, it)));
        assert!(!GrowthLevel::Three.described().verified, "only its heading was read in the source");
        assert_eq!(reference_figures().iter().map(|it| it.percent).collect::<Vec<_>>(), [33, 10]);
    }
}
