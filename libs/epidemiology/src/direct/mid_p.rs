//! The mid-P gamma interval.

use super::{Summary, WeightCorrection, gamma::lower_quantile};
use crate::{
    Estimate, Limits,
    special::{gamma_p, gamma_q, gamma_quantile, gamma_quantile_upper, root},
    valid::alpha,
};

/// Mid-P gamma limits (Fay & Kim 2017): the quantiles of the even mixture of the two gamma distributions behind
/// the Fay–Feuer limits. Right on average, not guaranteed. None for a confidence outside (0, 1).
#[must_use]
pub fn mid_p_gamma(summary: &Summary, confidence: f64) -> Option<Estimate> {
    let tail = alpha(confidence)? / 2.0;
    let (mean, variance) = summary.corrected(WeightCorrection::Maximum);
    let (shape, scale) = (mean * mean / variance, variance / mean);
    if summary.events == 0 {
        // The lower distribution is all at 0, half of the mixture.
        let upper = gamma_quantile_upper(shape, (2.0 * tail).min(1.0))? * scale;
        return Some(Estimate { value: summary.rate, limits: Limits { lower: 0.0, upper } });
    }
    let (low_shape, low_scale) = (summary.rate.powi(2) / summary.variance, summary.variance / summary.rate);
    // A quantile of the mixture lies between the quantiles of its parts; a little room is left for rounding.
    let between =
        |low: f64, high: f64, excess: &dyn Fn(f64) -> f64| root(low * (1.0 - 1e-9), high * (1.0 + 1e-9), excess);
    let lower = between(lower_quantile(summary, tail)?, gamma_quantile(shape, tail)? * scale, &|at| {
        (0.5 * (gamma_p(low_shape, at / low_scale) + gamma_p(shape, at / scale))).ln() - tail.ln()
    })?;
    let low = gamma_quantile_upper(low_shape, tail)? * low_scale;
    let upper = between(low, gamma_quantile_upper(shape, tail)? * scale, &|at| {
        (0.5 * (gamma_q(low_shape, at / low_scale) + gamma_q(shape, at / scale))).ln() - tail.ln()
    })?;
    Some(Estimate { value: summary.rate, limits: Limits { lower, upper } })
}

#[cfg(test)]
mod tests {
    use super::super::{Band, gamma, summarise};
    use super::*;

    #[test]
    fn one_band_is_the_mid_p_interval_of_its_count() {
        for events in [0, 4, 200] {
            let summary = summarise(&[Band { events, population: 50.0, standard: 7.0 }]).expect("valid");
            let got = mid_p_gamma(&summary, 0.95).expect("valid").limits.scaled(50.0);
            let count = crate::poisson::mid_p_limits(events, 0.95).expect("valid");
            assert!((got.lower - count.lower).abs() < 1e-9 && (got.upper - count.upper).abs() < 1e-9);
        }
    }

    #[test]
    fn it_is_inside_fay_feuer() {
        let bands =
            [Band { events: 1, population: 100.0, standard: 3.0 }, Band { events: 6, population: 50.0, standard: 1.0 }];
        let summary = summarise(&bands).expect("valid");
        let outer = gamma(&summary, WeightCorrection::Maximum, 0.95).expect("valid").limits;
        let inner = mid_p_gamma(&summary, 0.95).expect("valid").limits;
        assert!(inner.lower > outer.lower && inner.upper < outer.upper);
        assert_eq!(mid_p_gamma(&summary, 1.0), None);
    }
}
