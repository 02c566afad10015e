//! What a row gives to compare.

use domain::{AreaCode, RatioMethod, RatioRow, Text};
use epidemiology::special::normal_sf;

/// Where the variance of the observed number is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NullVariance {
    /// V = Σ n·p·(1 − p), kept with the row.
    Binomial,
    /// V = E, that of a Poisson count: the row's own method, or nothing was kept. Too great for a common finding.
    Poisson,
}

/// Why an area has no point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NoPoint {
    /// The subtotal of a positive class is masked: only bounds are known.
    Masked,
    /// Masked cells hide the rates of the reference, so that nothing can be expected.
    ReferenceMasked,
    /// Nobody was examined, or nobody is expected to have the finding.
    NothingExpected,
    /// At the reference's rates the number cannot vary, so that nothing can be tested.
    NoVariance,
}

impl NoPoint {
    /// As people read it.
    pub fn text(self) -> Text {
        let (ja, en) = match self {
            Self::Masked => (
                "該当者の数が秘匿されているため、幅だけを示します。",
                "The number of people is masked: only bounds are known.",
            ),
            Self::ReferenceMasked => (
                "基準となる集団の値が秘匿されているため、期待される人数を計算できません。",
                "The rates of the reference are masked, so that nothing can be expected.",
            ),
            Self::NothingExpected => (
                "受診者または期待される該当者がいません。",
                "Nobody was examined, or nobody is expected to have the finding.",
            ),
            Self::NoVariance => (
                "基準となる集団の割合が0または1のため、検定できません。",
                "The rates of the reference are 0 or 1, so that nothing can be tested.",
            ),
        };
        Text::new(ja, en)
    }
}

/// A ratio that can be compared; in fractions, 1 is the reference.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Counted {
    pub area: AreaCode,
    pub ratio: f64,
    pub observed: f64,
    pub expected: f64,
    /// x = E²/V. The ratio times x is the effective observed number, of variance x where the reference's rates hold.
    pub size: f64,
    pub null: NullVariance,
    pub z: f64,
    pub p: f64,
}

/// The ratio of a row with its test, or why there is none.
pub(super) fn counted(row: &RatioRow) -> Result<Counted, NoPoint> {
    let known = row.ratio.zip(row.observed).zip(row.expected).filter(|(_, expected)| *expected > 0.0);
    let Some(((percent, observed), expected)) = known else { return Err(without_point(row)) };
    let observed = observed as f64;
    let (variance, null) = match row.variance {
        Some(variance) if row.method == RatioMethod::Score => (variance, NullVariance::Binomial),
        _ => (expected, NullVariance::Poisson),
    };
    let (size, z) = (expected / variance * expected, (observed - expected) / variance.sqrt());
    if !(size > 0.0 && size.is_finite() && z.is_finite() && percent.is_finite()) {
        return Err(NoPoint::NoVariance);
    }
    let p = (2.0 * normal_sf(z.abs())).min(1.0);
    Ok(Counted { area: row.area, ratio: percent / 100.0, observed, expected, size, null, z, p })
}

fn without_point(row: &RatioRow) -> NoPoint {
    let nobody = row.examined.is_none_or(|it| it <= 0.0) && row.observed_high == Some(0);
    if nobody || row.expected_high.is_some_and(|it| it <= 0.0) {
        NoPoint::NothingExpected
    } else if row.expected_high.is_none() {
        NoPoint::ReferenceMasked
    } else {
        NoPoint::Masked
    }
}

/// A point of this O, E and V, for the tests of what is made of points.
#[cfg(test)]
pub(super) fn made(observed: u32, expected: f64, variance: f64) -> Counted {
    let observed = f64::from(observed);
    let z = (observed - expected) / variance.sqrt();
    Counted {
        area: AreaCode::new(101).expect("code"),
        ratio: observed / expected,
        observed,
        expected,
        size: expected * expected / variance,
        null: NullVariance::Binomial,
        z,
        p: 2.0 * normal_sf(z.abs()),
    }
}
