//! Beta intervals.

use super::{Summary, WeightCorrection};
use crate::{
    Estimate, Limits,
    special::{beta_quantile, beta_quantile_upper},
    valid::half_alpha,
};

/// Central quantiles of the beta distribution with the corrected mean and variance (Tiwari, Clegg & Zou 2006), for
/// both limits: for comparison, as a rate per person-year may exceed 1. None where the corrected rate is not
/// between 0 and 1 or no beta distribution has that variance.
#[must_use]
pub fn beta(summary: &Summary, correction: WeightCorrection, confidence: f64) -> Option<Estimate> {
    let tail = half_alpha(confidence)?;
    let (mean, variance) = summary.corrected(correction);
    let size = mean * (1.0 - mean) / variance - 1.0;
    let (first, second) = (mean * size, (1.0 - mean) * size);
    let limits =
        Limits { lower: beta_quantile(first, second, tail)?, upper: beta_quantile_upper(first, second, tail)? };
    Some(Estimate { value: summary.rate, limits })
}

#[cfg(test)]
mod tests {
    use super::super::{Band, summarise};
    use super::*;

    #[test]
    fn needs_a_mean_between_0_and_1() {
        let summary = summarise(&[Band { events: 30, population: 20.0, standard: 1.0 }]).expect("valid");
        assert_eq!(beta(&summary, WeightCorrection::None, 0.95), None);
        let none = summarise(&[Band { events: 0, population: 20.0, standard: 1.0 }]).expect("valid");
        assert_eq!(beta(&none, WeightCorrection::None, 0.95), None);
    }

    #[test]
    fn a_rare_event_is_nearly_gamma() {
        let summary = summarise(&[Band { events: 40, population: 1e6, standard: 1.0 }]).expect("valid");
        let beta = beta(&summary, WeightCorrection::None, 0.95).expect("valid").limits.scaled(1e6);
        let gamma = super::super::gamma(&summary, WeightCorrection::None, 0.95).expect("valid").limits.scaled(1e6);
        assert!((beta.lower - gamma.lower).abs() < 0.01 && (beta.upper - gamma.upper).abs() < 0.01);
    }
}
