//! Spaces: the isolated working rooms of prefectures, secondary medical areas and municipalities.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{AreaCode, PrefectureCode};

/// What kind of body a space belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SpaceKind {
    /// The platform's own room, of its operators.
    Platform,
    /// 都道府県
    Prefecture,
    /// 二次医療圏
    Area,
    /// 市区町村; a health-centre city (保健所設置市) is one that also runs a council.
    Municipality,
}

impl SpaceKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Platform, Self::Prefecture, Self::Area, Self::Municipality];

    /// The name in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Platform => "platform",
            Self::Prefecture => "prefecture",
            Self::Area => "area",
            Self::Municipality => "municipality",
        }
    }

    /// Reads what [`Self::as_str`] writes.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == text)
    }
}

/// JIS X 0402 code of a municipality without its check digit: two digits of the prefecture, three within it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MunicipalityCode(u32);

impl MunicipalityCode {
    /// Reads five digits, or six whose last is the right check digit (総務省 全国地方公共団体コード).
    ///
    /// ```
    /// use domain::MunicipalityCode;
    /// assert_eq!(MunicipalityCode::parse("262129").map(|it| it.to_string()).as_deref(), Some("26212"));
    /// assert_eq!(MunicipalityCode::parse("262128"), None);
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        if !text.bytes().all(|it| it.is_ascii_digit()) {
            return None;
        }
        let (code, check) = match text.len() {
            5 => (text, None),
            6 => (&text[..5], text.bytes().last()),
            _ => return None,
        };
        let digits = code.bytes().map(|it| u32::from(it - b'0'));
        let sum: u32 = digits.zip([6, 5, 4, 3, 2]).map(|(digit, weight)| digit * weight).sum();
        // Below 11 the sum itself is subtracted from 11, which is the same formula.
        let right = (11 - sum % 11) % 10;
        let number: u32 = code.parse().ok()?;
        let known = (1..=47).contains(&(number / 1000)) && !number.is_multiple_of(1000);
        (known && check.is_none_or(|it| u32::from(it - b'0') == right)).then_some(Self(number))
    }

    /// The prefecture named by the first two digits.
    pub fn prefecture(self) -> PrefectureCode {
        u8::try_from(self.0 / 1000).ok().and_then(PrefectureCode::new).unwrap_or(PrefectureCode::FIRST)
    }
}

impl fmt::Display for MunicipalityCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:05}", self.0)
    }
}

/// Which body a space belongs to. Area codes are reused, so an area is known by its medical plan and its code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SpaceKey {
    /// 都道府県
    Prefecture(PrefectureCode),
    /// 二次医療圏
    Area {
        /// Medical plan (医療計画), 7 or 8.
        plan: u8,
        /// Code within the plan.
        code: AreaCode,
    },
    /// 市区町村
    Municipality(MunicipalityCode),
}

impl SpaceKey {
    /// The kind of body.
    pub fn kind(self) -> SpaceKind {
        match self {
            Self::Prefecture(_) => SpaceKind::Prefecture,
            Self::Area { .. } => SpaceKind::Area,
            Self::Municipality(_) => SpaceKind::Municipality,
        }
    }

    /// The prefecture it lies in, or is.
    pub fn prefecture(self) -> PrefectureCode {
        match self {
            Self::Prefecture(code) => code,
            Self::Area { code, .. } => code.prefecture(),
            Self::Municipality(code) => code.prefecture(),
        }
    }

    /// Reads `26` (prefecture), `7:2601` (plan and area) or `26103` (municipality).
    pub fn parse(text: &str) -> Option<Self> {
        if let Some((plan, code)) = text.split_once(':') {
            let plan = plan.parse().ok().filter(|it| matches!(it, 7 | 8))?;
            return Some(Self::Area { plan, code: AreaCode::parse(code)? });
        }
        match text.len() {
            1 | 2 => Some(Self::Prefecture(PrefectureCode::new(text.parse().ok()?)?)),
            _ => MunicipalityCode::parse(text).map(Self::Municipality),
        }
    }
}

impl fmt::Display for SpaceKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Prefecture(code) => code.fmt(f),
            Self::Area { plan, code } => write!(f, "{plan}:{code}"),
            Self::Municipality(code) => code.fmt(f),
        }
    }
}

/// First and last day of a medical plan we know: the 7th ran from 1 April 2018 to 31 March 2024, the 8th runs to 31 March
/// 2030.
pub fn plan_days(plan: u8) -> Option<(NaiveDate, NaiveDate)> {
    let (from, to) = match plan {
        7 => (2018, 2024),
        8 => (2024, 2030),
        _ => return None,
    };
    Some((NaiveDate::from_ymd_opt(from, 4, 1)?, NaiveDate::from_ymd_opt(to, 3, 31)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn municipalities_are_known_by_their_check_digit() {
        // 総務省's list: 札幌市 011002, 京丹後市 262129, 千代田区 131016, 大子町 083640.
        for (six, five) in [("011002", "01100"), ("262129", "26212"), ("131016", "13101"), ("083640", "08364")] {
            assert_eq!(MunicipalityCode::parse(six).map(|it| it.to_string()).as_deref(), Some(five));
            assert_eq!(MunicipalityCode::parse(six), MunicipalityCode::parse(five));
        }
        for wrong in ["011003", "48101", "00101", "26000", "2610", "２６１０３", "26103a", ""] {
            assert_eq!(MunicipalityCode::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn keys_read_as_they_are_written() {
        for text in ["26", "7:2601", "8:0501", "26103"] {
            let key = SpaceKey::parse(text).expect(text);
            assert_eq!(key.to_string(), text);
        }
        assert_eq!(SpaceKey::parse("26103").map(|it| it.prefecture().get()), Some(26));
        for wrong in ["48", "0", "9:2601", "7:4801", "7:", ":", "x"] {
            assert_eq!(SpaceKey::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn plans_meet_without_a_gap() {
        let (seventh, eighth) = (plan_days(7).expect("plan"), plan_days(8).expect("plan"));
        assert_eq!(seventh.1.succ_opt(), Some(eighth.0));
        assert_eq!(plan_days(6), None);
    }
}
