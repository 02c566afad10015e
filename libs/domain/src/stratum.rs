//! Sex and age, as the tables print them.

use serde::{Deserialize, Serialize};

/// 男 or 女.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    /// 男
    Male,
    /// 女
    Female,
}

impl Sex {
    /// Both, in the order of the tables.
    pub const ALL: [Self; 2] = [Self::Male, Self::Female];

    /// `male` or `female`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Male => "male",
            Self::Female => "female",
        }
    }
}

/// Whom a ratio speaks of: men, women, or both together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SexGroup {
    /// Men.
    Male,
    /// Women.
    Female,
    /// Men and women together, each standardised within its sex.
    Both,
}

impl SexGroup {
    /// In the order of output files.
    pub const ALL: [Self; 3] = [Self::Male, Self::Female, Self::Both];

    /// The sexes that are added up.
    pub fn sexes(self) -> &'static [Sex] {
        match self {
            Self::Male => &[Sex::Male],
            Self::Female => &[Sex::Female],
            Self::Both => &Sex::ALL,
        }
    }

    /// `male`, `female` or `both`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Male => "male",
            Self::Female => "female",
            Self::Both => "both",
        }
    }

    /// Reads what [`Self::as_str`] writes.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == text)
    }
}

/// Five years of age at the end of the fiscal year, 40–44 to 70–74.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct AgeBand(u8);

impl AgeBand {
    /// Number of bands in a checkup table.
    pub const COUNT: usize = 7;

    /// All bands, youngest first.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..7).map(Self)
    }

    /// The band that starts at this age (40, 45 … 70).
    pub fn starting_at(age: u8) -> Option<Self> {
        ((40..=70).contains(&age) && age.is_multiple_of(5)).then(|| Self((age - 40) / 5))
    }

    /// Position in a row, 0 to 6.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }

    /// `40-44` … `70-74`.
    pub fn as_str(self) -> &'static str {
        ["40-44", "45-49", "50-54", "55-59", "60-64", "65-69", "70-74"][self.index()]
    }
}
