//! Poisson limits of a ratio.

use crate::{Limits, poisson::exact_limits, valid::positive};

/// Exact limits of the count (Garwood 1936) divided by what is expected, ×100. The expected number is taken as
/// known. None unless it is positive and finite, the count is ≥ 0 and the confidence in (0, 1].
///
/// ```
/// use epidemiology::poisson_ratio_limits;
/// let limits = poisson_ratio_limits(4.0, 6.348_616, 0.95).unwrap();
/// assert!((limits.lower - 17.166_98).abs() < 1e-4 && (limits.upper - 161.320_02).abs() < 1e-4);
/// ```
#[must_use]
pub fn poisson_ratio_limits(observed: f64, expected: f64, confidence: f64) -> Option<Limits> {
    let expected = positive(expected)?;
    Some(exact_limits(observed, confidence)?.map(|count| 100.0 * count / expected))
}
