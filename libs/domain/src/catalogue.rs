//! The indicator catalogue: which outcomes of which tables a public-health officer looks at. Data, not code.
//!
//! The files under `data/` are the catalogue; this page only reads them.

use std::{collections::HashMap, sync::LazyLock};

use serde::{Deserialize, Serialize};

use crate::{FiscalYear, Group, Text, area::shipped};

/// A test item (検査項目) of the checkup tables.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Short id, e.g. `hba1c`.
    pub id: String,
    /// Names.
    pub name: Text,
    /// Unit of the classes, empty where there is none.
    pub unit: String,
    /// Names the ministry has printed for it, folded by `ndb` (width, case, spaces) before comparison.
    pub printed: Vec<String>,
    /// Where the item is published twice: the national number of people above which a lone table is the one of all results.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub all_above: Option<u64>,
}

/// Which table, and which of its rows count as the finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "table", rename_all = "snake_case")]
pub enum Source {
    /// A distribution of a test item.
    Test {
        /// Item id.
        item: String,
        /// Which of the two publications.
        group: Group,
        /// Values of the finding.
        positive: Cut,
    },
    /// A question of the questionnaire (質問票).
    Question {
        /// Number of the question, 1 to 22.
        question: u8,
        /// Answers of the finding, as printed.
        positive: Vec<String>,
    },
}

/// Values that count as the finding. A class belongs to it when all of its values do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cut {
    /// This value or more, as a decimal number.
    AtLeast(String),
    /// Less than this value.
    Below(String),
    /// At least this value; men and women differ.
    AtLeastBySex {
        /// Men.
        male: String,
        /// Women.
        female: String,
    },
    /// Classes named one by one, as printed.
    Classes(Vec<String>),
}

/// Which direction is worse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Harm {
    /// A ratio above 100 is the worse one.
    High,
    /// A ratio below 100 is the worse one (exercise, rest).
    Low,
    /// Neither: the wish to change, medication.
    Neither,
}

/// A named outcome.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Indicator {
    /// Stable id, e.g. `hba1c-8.0`.
    pub id: String,
    /// Names.
    pub name: Text,
    /// Table and finding.
    pub source: Source,
    /// Direction of harm.
    pub harm: Harm,
    /// Fiscal years that may stand in one line; each inner list is one series, and no line is drawn from one to the next.
    pub series: Vec<Series>,
    /// Whether the definition was checked against a source; false is shown as 要確認.
    pub verified: bool,
}

/// Years that are comparable with each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Series {
    /// First fiscal year.
    pub from: FiscalYear,
    /// Last fiscal year; absent while it goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<FiscalYear>,
    /// Why the line breaks before this series; absent for the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub because: Option<Text>,
}

impl Indicator {
    /// The series a year belongs to, if the indicator exists in that year.
    pub fn series_of(&self, year: FiscalYear) -> Option<usize> {
        self.series.iter().position(|it| it.from <= year && it.to.is_none_or(|to| year <= to))
    }

    /// The test item, unless it is a question.
    pub fn item(&self) -> Option<&'static Item> {
        match &self.source {
            Source::Test { item, .. } => self::item(item),
            Source::Question { .. } => None,
        }
    }
}

/// Every test item.
pub fn items() -> &'static [Item] {
    &ITEMS
}

/// The item of this id.
pub fn item(id: &str) -> Option<&'static Item> {
    ITEMS.iter().find(|it| it.id == id)
}

/// Every indicator, in the order of the catalogue.
pub fn indicators() -> &'static [Indicator] {
    &INDICATORS
}

/// The indicator of this id.
pub fn indicator(id: &str) -> Option<&'static Indicator> {
    BY_ID.get(id).map(|at| &INDICATORS[*at])
}

static ITEMS: LazyLock<Vec<Item>> = LazyLock::new(|| shipped(include_str!("../data/items.json")));
static INDICATORS: LazyLock<Vec<Indicator>> = LazyLock::new(|| shipped(include_str!("../data/indicators.json")));
static BY_ID: LazyLock<HashMap<&str, usize>> =
    LazyLock::new(|| INDICATORS.iter().enumerate().map(|(at, it)| (it.id.as_str(), at)).collect());

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_unique_and_items_exist() {
        assert_eq!(BY_ID.len(), INDICATORS.len());
        for it in indicators() {
            if let Source::Test { item, .. } = &it.source {
                assert!(self::item(item).is_some(), "{}: no item {item}", it.id);
            }
        }
    }

    #[test]
    fn the_ids_others_rely_on_are_there() {
        for id in [
            "smoking",
            "bmi-25",
            "hba1c-6.5",
            "hba1c-8.0",
            "hba1c-8.4",
            "sbp-140",
            "ldl-140",
            "fpg-126",
            "tg-150",
            "exercise-habit",
            "rest-by-sleep",
        ] {
            assert!(indicator(id).is_some(), "{id}");
        }
    }

    #[test]
    fn a_changed_question_breaks_the_series() {
        let snacks = indicator("snacking-daily").expect("catalogue");
        assert_eq!((snacks.series_of(FiscalYear(2017)), snacks.series_of(FiscalYear(2018))), (None, Some(0)));
    }
}
