//! What a checkup table is about.

use serde::{Deserialize, Serialize};

/// Which areas a table counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// 都道府県
    Prefecture,
    /// 二次医療圏
    Area,
}

impl Level {
    /// `prefecture` or `area`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Prefecture => "prefecture",
            Self::Area => "area",
        }
    }

    /// Reads what [`Self::as_str`] writes.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Prefecture, Self::Area].into_iter().find(|it| it.as_str() == text)
    }
}

/// Whose results a table counts, where the ministry publishes an item twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// Every recorded result.
    All,
    /// Only results of 詳細な健診.
    Detailed,
}

impl Group {
    /// `all` or `detailed`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Detailed => "detailed",
        }
    }

    /// Reads what [`Self::as_str`] writes.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::All, Self::Detailed].into_iter().find(|it| it.as_str() == text)
    }
}
