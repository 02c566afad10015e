//! The exact central interval and test.

use super::probability::{at_least, at_most, is_mean};
use crate::{
    Limits,
    special::{gamma_quantile, gamma_quantile_upper},
    valid::half_alpha,
};

/// Exact central limits of a count (Garwood 1936): the α/2 quantile of Gamma(O) and the 1 − α/2 quantile of
/// Gamma(O + 1); the lower limit of 0 is 0. None for a negative count or a confidence outside (0, 1].
///
/// The count need not be whole: a weighted count or a mean of several years goes through the same gamma
/// quantiles. The limits are then an interpolation between the exact ones, not exact themselves; say so.
///
/// ```
/// use epidemiology::poisson::exact_limits;
/// let limits = exact_limits(4.0, 0.95).unwrap();
/// assert!((limits.lower - 1.089_865).abs() < 1e-6);
/// assert!((limits.upper - 10.241_589).abs() < 1e-6);
/// assert_eq!(exact_limits(0.0, 0.95).unwrap().lower, 0.0);
/// ```
#[must_use]
pub fn exact_limits(observed: f64, confidence: f64) -> Option<Limits> {
    let tail = half_alpha(confidence).filter(|_| is_mean(observed))?;
    let lower = if observed == 0.0 { 0.0 } else { gamma_quantile(observed, tail)? };
    Some(Limits { lower, upper: gamma_quantile_upper(observed + 1.0, tail)? })
}

/// Two-sided p of the mean `expected`, twice the smaller tail: below α where that mean is outside
/// [`exact_limits`]. None unless the mean is finite and ≥ 0.
#[must_use]
pub fn exact_p(observed: u64, expected: f64) -> Option<f64> {
    is_mean(expected).then(|| (2.0 * at_most(observed, expected).min(at_least(observed, expected))).min(1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_limit_leaves_half_of_alpha() {
        for count in [0_u64, 1, 7, 12, 400, 123_456] {
            for confidence in [0.8, 0.95, 0.998] {
                let limits = exact_limits(count as f64, confidence).expect("valid");
                let tail = (1.0 - confidence) / 2.0;
                assert!((at_most(count, limits.upper) / tail - 1.0).abs() < 1e-10);
                if count > 0 {
                    assert!((at_least(count, limits.lower) / tail - 1.0).abs() < 1e-10);
                }
            }
        }
    }

    #[test]
    fn nonsense_has_no_limits() {
        assert_eq!(exact_limits(-1.0, 0.95), None);
        assert_eq!(exact_limits(f64::NAN, 0.95), None);
        assert_eq!(exact_limits(3.0, 0.0), None);
        assert_eq!(exact_p(3, -1.0), None);
    }

    #[test]
    fn full_confidence_is_everything() {
        assert_eq!(exact_limits(3.0, 1.0), Some(Limits { lower: 0.0, upper: f64::INFINITY }));
    }
}
