//! Prefectures and secondary medical areas (二次医療圏).

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::{FiscalYear, Text};

/// JIS X 0401 code of a prefecture, 1 to 47.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PrefectureCode(u8);

impl PrefectureCode {
    /// Number of prefectures.
    pub const COUNT: usize = 47;
    /// 北海道.
    pub const FIRST: Self = Self(1);

    /// Takes 1 to 47.
    pub fn new(code: u8) -> Option<Self> {
        (1..=47).contains(&code).then_some(Self(code))
    }

    /// The number.
    pub fn get(self) -> u8 {
        self.0
    }

    /// The prefecture's names.
    pub fn prefecture(self) -> &'static Prefecture {
        &PREFECTURES[usize::from(self.0) - 1]
    }
}

impl std::fmt::Display for PrefectureCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:02}", self.0)
    }
}

/// A prefecture (都道府県).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prefecture {
    /// JIS code.
    pub code: PrefectureCode,
    /// Name with its suffix, e.g. 京都府, and in English.
    pub name: Text,
}

/// The 47 prefectures in the order of their codes.
pub fn prefectures() -> &'static [Prefecture] {
    &PREFECTURES
}

/// The prefecture of this name, with its suffix.
pub fn prefecture_named(name: &str) -> Option<PrefectureCode> {
    PREFECTURES.iter().find(|it| it.name.ja == name).map(|it| it.code)
}

/// Four digits: two of the prefecture, two within it. Meaningful only with a medical plan, since codes are reused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AreaCode(u16);

impl AreaCode {
    /// Takes 0101 to 4799 whose first two digits are a prefecture.
    pub fn new(code: u16) -> Option<Self> {
        let (prefecture, serial) = (code / 100, code % 100);
        ((1..=47).contains(&prefecture) && serial >= 1).then_some(Self(code))
    }

    /// Reads `0101` or `101`.
    pub fn parse(text: &str) -> Option<Self> {
        (text.len() <= 4 && text.bytes().all(|b| b.is_ascii_digit()))
            .then(|| text.parse().ok())
            .flatten()
            .and_then(Self::new)
    }

    /// The number, e.g. 101.
    pub fn get(self) -> u16 {
        self.0
    }

    /// The prefecture named by the first two digits.
    pub fn prefecture(self) -> PrefectureCode {
        u8::try_from(self.0 / 100).ok().and_then(PrefectureCode::new).unwrap_or(PrefectureCode::FIRST)
    }
}

impl std::fmt::Display for AreaCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}", self.0)
    }
}

/// A secondary medical area under one or both of the plans we know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Area {
    /// Code within the plan.
    pub code: AreaCode,
    /// Name as the ministry prints it.
    pub name: String,
    /// Medical plans (7: FY2018–2023, 8: FY2024–2029) in which this code means this area.
    pub plans: Vec<u8>,
}

/// The medical plan in force in a year: 7th for FY2018–2023, 8th from FY2024, none before.
pub fn plan_of(year: FiscalYear) -> Option<u8> {
    match year.0 {
        2018..=2023 => Some(7),
        2024..=2029 => Some(8),
        _ => None,
    }
}

/// The areas of a plan in the order of their codes.
pub fn areas(plan: u8) -> impl Iterator<Item = &'static Area> {
    AREAS.iter().filter(move |it| it.plans.contains(&plan))
}

/// The area that a code means under a plan.
pub fn area(plan: u8, code: AreaCode) -> Option<&'static Area> {
    areas(plan).find(|it| it.code == code)
}

static PREFECTURES: LazyLock<Vec<Prefecture>> = LazyLock::new(|| shipped(include_str!("../data/prefectures.json")));
static AREAS: LazyLock<Vec<Area>> = LazyLock::new(|| shipped(include_str!("../data/secondary_areas.json")));

/// Reads a file that is compiled in; that it reads is a test below.
pub(crate) fn shipped<T: serde::de::DeserializeOwned>(json: &str) -> T {
    serde_json::from_str(json).unwrap_or_else(|err| panic!("shipped data: {err}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_prefecture_stands_at_its_code() {
        assert_eq!(prefectures().len(), PrefectureCode::COUNT);
        assert_eq!(PrefectureCode::new(26).map(|it| it.prefecture().name.ja.as_str()), Some("京都府"));
        assert!(prefectures().iter().enumerate().all(|(i, it)| usize::from(it.code.get()) == i + 1));
    }

    #[test]
    fn plans_have_the_ministrys_number_of_areas_and_reuse_codes() {
        assert_eq!((areas(7).count(), areas(8).count()), (335, 330));
        let akita = AreaCode::new(501).expect("code");
        assert_ne!(area(7, akita).map(|it| &it.name), area(8, akita).map(|it| &it.name));
    }

    #[test]
    fn codes_read_with_and_without_the_leading_zero() {
        assert_eq!(AreaCode::parse("0101"), AreaCode::parse("101"));
        assert_eq!(AreaCode::parse("0101").map(|it| it.to_string()).as_deref(), Some("0101"));
        assert_eq!((AreaCode::parse("4801"), AreaCode::parse("２６０１"), AreaCode::parse("2600")), (None, None, None));
    }
}
