//! Healthy life expectancy (健康寿命: 日常生活に制限のない期間の平均) of the nation and the prefectures, by sex, every third year.
//!
//! The file `data/healthy_life_expectancy.json` is the content. What is missing there is missing, and never 0.

mod change;
mod quarters;

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

pub use change::{Since2013, exceeds_life_expectancy, since_2013};
pub use quarters::{Incomplete, QUARTER, Quarters, quarters, quarters_of};

use crate::{PrefectureCode, Sex, Text, area::shipped};

/// A value in years of life from birth.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HealthyLife {
    /// Of which prefecture; none of the nation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prefecture: Option<PrefectureCode>,
    /// Calendar year.
    pub year: u16,
    /// Men or women.
    pub sex: Sex,
    /// Years without limitation in daily life, to two decimals.
    pub value: f64,
    /// Years with limitation, where known: life expectancy is the sum.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limited_years: Option<f64>,
    /// Whether it was checked against a source; otherwise shown as 要確認.
    pub verified: bool,
    source: usize,
}

impl HealthyLife {
    /// Where it is from.
    pub fn source(&self) -> &'static str {
        CONTENT.sources.get(self.source).map_or("", |it| it)
    }
}

/// A place that was not surveyed in a year, so that its value does not exist.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NeverSurveyed {
    /// Which prefecture.
    pub prefecture: PrefectureCode,
    /// In which year.
    pub year: u16,
    /// Why.
    pub because: Text,
}

/// The years that are published, in order.
pub fn years() -> &'static [u16] {
    &CONTENT.years
}

/// What is measured.
pub fn definition() -> &'static Text {
    &CONTENT.definition
}

/// The values that will never be there.
pub fn never_surveyed() -> &'static [NeverSurveyed] {
    &CONTENT.never_surveyed
}

/// The value of a prefecture, or of the nation (none); none where it is missing.
pub fn healthy_life(place: Option<PrefectureCode>, sex: Sex, year: u16) -> Option<&'static HealthyLife> {
    let among = if place.is_some() { &CONTENT.prefectures } else { &CONTENT.nation };
    among.iter().find(|it| it.prefecture == place && it.sex == sex && it.year == year)
}

/// The value of each published year, in order, with none where it is missing.
pub fn series(place: Option<PrefectureCode>, sex: Sex) -> Vec<(u16, Option<&'static HealthyLife>)> {
    years().iter().map(|year| (*year, healthy_life(place, sex, *year))).collect()
}

#[derive(Deserialize)]
struct Content {
    definition: Text,
    years: Vec<u16>,
    sources: Vec<String>,
    never_surveyed: Vec<NeverSurveyed>,
    nation: Vec<HealthyLife>,
    prefectures: Vec<HealthyLife>,
}

static CONTENT: LazyLock<Content> = LazyLock::new(|| shipped(include_str!("../data/healthy_life_expectancy.json")));

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_value_is_there_once_and_is_an_age() {
        let all = || CONTENT.nation.iter().chain(&CONTENT.prefectures);
        let keys: HashSet<_> = all().map(|it| (it.prefecture, it.sex, it.year)).collect();
        assert_eq!((keys.len(), all().count()), (256, 256));
        assert!(all().all(|it| (60.0..90.0).contains(&it.value) && years().contains(&it.year)));
        assert!(all().all(|it| !it.source().is_empty()));
        assert!(CONTENT.nation.iter().all(|it| it.prefecture.is_none() && it.limited_years.is_some()));
        assert!(CONTENT.prefectures.iter().all(|it| it.prefecture.is_some()));
    }

    #[test]
    fn what_is_missing_is_missing() {
        let count = |year, sex| CONTENT.prefectures.iter().filter(|it| (it.year, it.sex) == (year, sex)).count();
        let counts = years().iter().map(|year| Sex::ALL.map(|sex| count(*year, sex))).collect::<Vec<_>>();
        assert_eq!(counts, [[31, 31], [0, 0], [16, 15], [47, 12], [47, 47]]);
        for it in never_surveyed() {
            assert!(Sex::ALL.iter().all(|sex| healthy_life(Some(it.prefecture), *sex, it.year).is_none()));
        }
        let kumamoto = series(PrefectureCode::new(43), Sex::Male);
        assert_eq!(kumamoto.iter().map(|it| it.1.is_some()).collect::<Vec<_>>().len(), 5);
        assert!(kumamoto[1].1.is_none() && kumamoto[2].1.is_none() && kumamoto[4].1.is_some());
    }

    #[test]
    fn the_nation_has_its_published_values() {
        let of = |sex, year| healthy_life(None, sex, year).map(|it| it.value);
        assert_eq!((of(Sex::Male, 2019), of(Sex::Female, 2019)), (Some(72.68), Some(75.38)));
        assert_eq!((of(Sex::Male, 2022), of(Sex::Female, 2022)), (Some(72.57), Some(75.45)));
        assert_eq!(of(Sex::Male, 2020), None);
    }
}
