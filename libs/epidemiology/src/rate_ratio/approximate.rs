//! Approximate tests of the ratio of two rates, and score limits.

use crate::{
    Estimate, Limits,
    special::normal_sf,
    valid::{finite_z, positive},
};

/// An approximate test of Gu, Ng, Tang & Schucany (2008).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RateTestMethod {
    /// The difference, variance as observed.
    Wald,
    /// The difference, variance where the ratio holds.
    Score,
    /// The log ratio, variance as observed.
    LogWald,
    /// The log ratio, variance where the ratio holds.
    LogScore,
    /// Square roots of the counts + 3/8.
    SquareRoot,
}

/// A z statistic and its p-values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RateTest {
    /// Positive where the ratio is greater than the one tested.
    pub z: f64,
    /// One-sided p of a greater ratio.
    pub larger: f64,
    /// One-sided p of a smaller ratio.
    pub smaller: f64,
    /// Two-sided p.
    pub p: f64,
}

/// Test of a ratio of two rates (events, person-years), for comparison with [`super::conditional_p`]. None where an n
/// or the ratio is not positive and finite, both counts are 0, or a logarithm has a count of 0.
#[must_use]
pub fn compare_rates(first: (u64, f64), second: (u64, f64), ratio: f64, method: RateTestMethod) -> Option<RateTest> {
    let odds = positive(ratio)? * positive(first.1)? / positive(second.1)?;
    let (x, y) = (first.0 as f64, second.0 as f64);
    let total = positive(x + y)?;
    let z = match method {
        RateTestMethod::Wald => (x - y * odds) / (x + y * odds * odds).sqrt(),
        RateTestMethod::Score => (x - y * odds) / (total * odds).sqrt(),
        RateTestMethod::LogWald => (x / y / odds).ln() / (1.0 / x + 1.0 / y).sqrt(),
        RateTestMethod::LogScore => (x / y / odds).ln() / ((2.0 + odds + 1.0 / odds) / total).sqrt(),
        RateTestMethod::SquareRoot => 2.0 * ((x + 0.375).sqrt() - ((y + 0.375) * odds).sqrt()) / (1.0 + odds).sqrt(),
    };
    let two_sided = 2.0 * normal_sf(z.abs());
    let valid = z.is_finite() && !(method == RateTestMethod::LogWald && (first.0 == 0 || second.0 == 0));
    valid.then_some(RateTest { z, larger: normal_sf(z), smaller: normal_sf(-z), p: two_sided.min(1.0) })
}

/// (O₁/n₁)/(O₂/n₂) with score limits: the ratios at which the score test gives ±z. Infinite above where O₂ = 0. None
/// where both counts are 0, an n is not positive and finite, or the confidence outside (0, 1).
#[must_use]
pub fn rate_ratio_score(first: (u64, f64), second: (u64, f64), confidence: f64) -> Option<Estimate> {
    let (z, exposure) = (finite_z(confidence)?, positive(second.1)? / positive(first.1)?);
    let (x, y) = (first.0 as f64, second.0 as f64);
    let total = positive(x + y)?;
    // (x − y·odds)² = z²·(x + y)·odds; the product of both roots is (x/y)².
    let half = x * y + z * z * total / 2.0;
    let sum = half + (z * z * total * (x * y + z * z * total / 4.0)).sqrt();
    let odds = Limits { lower: x * x / sum, upper: sum / (y * y) };
    Some(Estimate { value: x / y * exposure, limits: odds.map(|it| it * exposure) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_score_test_gives_z_at_its_limits() {
        let (first, second) = ((12, 50.0), (30, 70.0));
        let limits = rate_ratio_score(first, second, 0.95).expect("valid").limits;
        let z = |ratio| compare_rates(first, second, ratio, RateTestMethod::Score).expect("valid").z;
        assert!((z(limits.lower) - 1.959_964).abs() < 1e-6 && (z(limits.upper) + 1.959_964).abs() < 1e-6);
    }

    #[test]
    fn a_count_of_zero_has_no_logarithm() {
        for method in [RateTestMethod::LogWald, RateTestMethod::LogScore] {
            assert_eq!(compare_rates((0, 1.0), (3, 1.0), 1.0, method), None);
        }
        assert!(compare_rates((0, 1.0), (3, 1.0), 1.0, RateTestMethod::SquareRoot).is_some_and(|it| it.z < 0.0));
        assert_eq!(rate_ratio_score((3, 1.0), (0, 1.0), 0.95).map(|it| it.limits.upper), Some(f64::INFINITY));
        assert_eq!(compare_rates((0, 1.0), (0, 1.0), 1.0, RateTestMethod::Score), None);
    }
}
