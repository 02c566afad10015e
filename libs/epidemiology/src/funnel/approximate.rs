//! Other limits at a size, for comparison.

use crate::{
    Limits,
    poisson::exact_limits,
    valid::{finite_z, positive},
};

/// Target ± z·√(p(1 − p)/n): the limits of a proportion in English public health profiles, not cut at 0 and 1. None
/// unless n is positive and finite, the target within 0 to 1, and the confidence in (0, 1).
#[must_use]
pub fn normal_proportion_limits(n: f64, target: f64, confidence: f64) -> Option<Limits> {
    let (n, z) = (positive(n)?, finite_z(confidence)?);
    let half = (0.0..=1.0).contains(&target).then(|| z * (target * (1.0 - target) / n).sqrt())?;
    Some(Limits { lower: target - half, upper: target + half })
}

/// The exact interval of a count of E (Garwood 1936), over E and times the target: a variant found in software,
/// which asks for the interval of an observation instead of the spread of observations. None unless E and the
/// target are positive and finite and the confidence in (0, 1].
#[must_use]
pub fn interval_limits(expected: f64, target: f64, confidence: f64) -> Option<Limits> {
    let by = positive(target)? / positive(expected)?;
    Some(exact_limits(expected, confidence)?.scaled(by))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_are_around_the_target() {
        let normal = normal_proportion_limits(100.0, 0.5, 0.95).expect("valid");
        assert!((normal.lower - 0.402_002).abs() < 1e-6 && (normal.upper - 0.597_998).abs() < 1e-6);
        let interval = interval_limits(15.0, 2.0, 0.95).expect("valid");
        assert!((interval.lower - 2.0 * 0.559_692_4).abs() < 1e-6);
        assert_eq!(normal_proportion_limits(100.0, 1.5, 0.95), None);
        assert_eq!(interval_limits(0.0, 1.0, 0.95), None);
    }
}
