//! Two expectancies.

use super::expectation::around;
use crate::{Estimate, special::normal_sf, valid::finite_z};

/// The difference of two expectancies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    /// First less second, in years, with its limits.
    pub estimate: Estimate,
    /// The difference in units of its standard error.
    pub z: f64,
    /// Two-sided p of no difference.
    pub p: f64,
}

/// Difference of two independent expectancies, given as value and variance: z = (e₁ − e₂)/√(V₁ + V₂). For total and
/// for healthy life expectancy. Areas that share deaths or a prior are not independent: a municipality and its
/// prefecture, or smoothed tables. None for a variance that is negative or no number, for two of 0, or for a confidence
/// outside (0, 1).
#[must_use]
pub fn difference(first: (f64, f64), second: (f64, f64), confidence: f64) -> Option<Difference> {
    let variance = first.1 + second.1;
    let value = first.0 - second.0;
    let valid = first.1 >= 0.0 && second.1 >= 0.0 && variance > 0.0 && variance.is_finite() && value.is_finite();
    let critical = finite_z(confidence).filter(|_| valid)?;
    let z = value / variance.sqrt();
    Some(Difference { estimate: around(value, variance, critical), z, p: (2.0 * normal_sf(z.abs())).min(1.0) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variances_add_and_standard_errors_do_not() {
        let got = difference((80.0, 0.09), (79.0, 0.16), 0.95).expect("valid");
        assert!((got.z - 2.0).abs() < 1e-12 && (got.p - 0.045_500_263_9).abs() < 1e-9);
        assert!((got.estimate.limits.lower - 0.020_018_007_7).abs() < 1e-9);
    }

    #[test]
    fn nonsense_has_no_difference() {
        assert_eq!(difference((80.0, 0.0), (79.0, 0.0), 0.95), None);
        assert_eq!(difference((80.0, -1.0), (79.0, 2.0), 0.95), None);
        assert_eq!(difference((f64::NAN, 1.0), (79.0, 2.0), 0.95), None);
        assert_eq!(difference((80.0, 1.0), (79.0, 2.0), 1.0), None);
    }
}
