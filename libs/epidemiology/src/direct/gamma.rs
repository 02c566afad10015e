//! Gamma intervals.

use super::{Summary, WeightCorrection};
use crate::{
    Estimate, Limits,
    special::{gamma_quantile, gamma_quantile_upper},
    valid::half_alpha,
};

/// Gamma limits: the α/2 quantile of the gamma distribution of mean y and variance v, and the 1 − α/2 quantile of
/// the one whose mean and variance are corrected for one more event (Fay & Feuer 1997). With no event the lower
/// limit is 0. None for a confidence outside (0, 1], or where a distribution has no variance.
#[must_use]
pub fn gamma(summary: &Summary, correction: WeightCorrection, confidence: f64) -> Option<Estimate> {
    let tail = half_alpha(confidence)?;
    let lower = lower_quantile(summary, tail)?;
    let (mean, variance) = summary.corrected(correction);
    let upper = gamma_quantile_upper(mean * mean / variance, tail)? * variance / mean;
    Some(Estimate { value: summary.rate, limits: Limits { lower, upper } })
}

/// Gamma limits with the shape of the upper one raised by 1, the scale v/y kept: Γ⁻¹(1 − α/2; y²/v + 1)·v/y. For
/// comparison; none with no event.
#[must_use]
pub fn gamma_common_weight(summary: &Summary, confidence: f64) -> Option<Estimate> {
    let tail = half_alpha(confidence)?;
    let (mean, variance) = (summary.rate, summary.variance);
    let upper = gamma_quantile_upper(mean * mean / variance + 1.0, tail)? * variance / mean;
    Some(Estimate { value: mean, limits: Limits { lower: lower_quantile(summary, tail)?, upper } })
}

pub(super) fn lower_quantile(summary: &Summary, p: f64) -> Option<f64> {
    if summary.events == 0 {
        return Some(0.0);
    }
    let (mean, variance) = (summary.rate, summary.variance);
    Some(gamma_quantile(mean * mean / variance, p)? * variance / mean)
}

#[cfg(test)]
mod tests {
    use super::super::{Band, summarise};
    use super::*;

    #[test]
    fn one_band_is_garwood() {
        let summary = summarise(&[Band { events: 4, population: 50.0, standard: 7.0 }]).expect("valid");
        for correction in [WeightCorrection::Maximum, WeightCorrection::Tiwari, WeightCorrection::MidRange] {
            let got = gamma(&summary, correction, 0.95).expect("valid").limits.scaled(50.0);
            assert!((got.lower - 1.089_865).abs() < 1e-6 && (got.upper - 10.241_589).abs() < 1e-6);
        }
        let common = gamma_common_weight(&summary, 0.95).expect("valid").limits.scaled(50.0);
        assert!((common.upper - 10.241_589).abs() < 1e-6);
    }

    #[test]
    fn no_event_leaves_an_upper_limit() {
        let bands =
            [Band { events: 0, population: 100.0, standard: 3.0 }, Band { events: 0, population: 50.0, standard: 1.0 }];
        let summary = summarise(&bands).expect("valid");
        let got = gamma(&summary, WeightCorrection::Maximum, 0.95).expect("valid");
        // w_M·(−ln(α/2)).
        assert!((got.limits.upper - 0.0075 * -(0.025_f64.ln())).abs() < 1e-12);
        assert_eq!((got.value, got.limits.lower), (0.0, 0.0));
        assert_eq!(gamma_common_weight(&summary, 0.95), None);
    }
}
