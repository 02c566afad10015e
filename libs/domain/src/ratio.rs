//! The standardised ratio (標準化該当比) as it is stored, served and exported.

use serde::{Deserialize, Serialize};

use crate::{AreaCode, FiscalYear, PrefectureCode, SexGroup};

/// Whose rates say what to expect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reference {
    /// The area's own prefecture, the area itself included (対都道府県).
    Prefecture,
    /// The 47 prefectures of the prefecture table, 判別不可 left out (対全国).
    Nation,
}

impl Reference {
    /// In the order of output files.
    pub const ALL: [Self; 2] = [Self::Prefecture, Self::Nation];

    /// `prefecture` or `nation`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Prefecture => "prefecture",
            Self::Nation => "nation",
        }
    }

    /// Reads what [`Self::as_str`] writes.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == text)
    }
}

/// How limits and test were made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RatioMethod {
    /// Score limits of the odds-scaled binomial model.
    #[default]
    Score,
    /// Exact Poisson limits (Garwood 1936) of the observed count.
    Poisson,
}

impl RatioMethod {
    /// `score` or `poisson`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Score => "score",
            Self::Poisson => "poisson",
        }
    }

    /// Reads what [`Self::as_str`] writes.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Score, Self::Poisson].into_iter().find(|it| it.as_str() == text)
    }
}

/// What may be said of a ratio beside 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RatioClass {
    /// 有意に高い
    SignificantlyHigh,
    /// 高い
    High,
    /// 低い
    Low,
    /// 有意に低い
    SignificantlyLow,
    /// 判定不能: a positive class is masked, or nobody was examined.
    Undetermined,
}

impl RatioClass {
    /// All classes, from high to low.
    pub const ALL: [Self; 5] =
        [Self::SignificantlyHigh, Self::High, Self::Low, Self::SignificantlyLow, Self::Undetermined];

    /// The word officers use, which is also the word of the exported files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SignificantlyHigh => "有意に高い",
            Self::High => "高い",
            Self::Low => "低い",
            Self::SignificantlyLow => "有意に低い",
            Self::Undetermined => "判定不能",
        }
    }

    /// The same in English.
    pub fn english(self) -> &'static str {
        match self {
            Self::SignificantlyHigh => "significantly high",
            Self::High => "high",
            Self::Low => "low",
            Self::SignificantlyLow => "significantly low",
            Self::Undetermined => "undetermined",
        }
    }

    /// Reads what [`Self::as_str`] writes.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == text)
    }
}

/// One ratio of one area. Ratios and limits are ×100: 100 is the reference population.
///
/// `observed`, `expected`, `ratio` and the limits are absent where the subtotal of a positive class is
/// masked; the bounds that the masked cells allow are there unless the reference's rates are hidden too.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RatioRow {
    /// Year of the checkups.
    pub fiscal_year: FiscalYear,
    /// Id in the indicator catalogue.
    pub indicator: String,
    /// Men, women or both.
    pub sex: SexGroup,
    /// What 100 stands for.
    pub reference: Reference,
    /// Prefecture of the area.
    pub prefecture: PrefectureCode,
    /// The secondary medical area, under the plan in force in the year.
    pub area: AreaCode,
    /// Name of the area as the source prints it.
    pub area_name: String,
    /// People examined, from printed subtotals; estimated (and not whole) where one is masked.
    pub examined: Option<f64>,
    /// People with the finding.
    pub observed: Option<u64>,
    /// Least that the masked cells allow.
    pub observed_low: u64,
    /// Most that the masked cells allow; absent where the prefecture's own subtotal is masked, so that nothing bounds it.
    pub observed_high: Option<u64>,
    /// People expected at the reference's rates.
    pub expected: Option<f64>,
    /// Least that the masked cells allow; absent where masked cells hide the rates of the reference itself.
    pub expected_low: Option<f64>,
    /// Most that the masked cells allow; absent likewise.
    pub expected_high: Option<f64>,
    /// Observed / expected × 100.
    pub ratio: Option<f64>,
    /// Least that the masked cells allow; absent where nothing is expected.
    pub ratio_low: Option<f64>,
    /// Most that the masked cells allow; absent where nothing is expected.
    pub ratio_high: Option<f64>,
    /// Lower 95 % limit.
    pub lower95: Option<f64>,
    /// Upper 95 % limit.
    pub upper95: Option<f64>,
    /// What may be said.
    pub class: RatioClass,
    /// Share of the examined who stand in masked cells, 0 to 1.
    pub masked_share: f64,
    /// How limits and test were made.
    pub method: RatioMethod,
    /// Σ n·p·(1 − p): the variance of the observed number if the reference rates hold. None where nothing is expected, and in
    /// result sets made before it was kept.
    pub variance: Option<f64>,
}
