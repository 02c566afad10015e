//! Normal intervals on three scales.

use super::Summary;
use crate::{
    Estimate, Limits,
    valid::{finite_z, positive},
};

/// y ± z·√v, cut at 0: for comparison, too narrow for few events. None for a confidence outside (0, 1).
#[must_use]
pub fn normal(summary: &Summary, confidence: f64) -> Option<Estimate> {
    let half = finite_z(confidence)? * summary.variance.sqrt();
    let limits = Limits { lower: (summary.rate - half).max(0.0), upper: summary.rate + half };
    Some(Estimate { value: summary.rate, limits })
}

/// y·exp(±z·√v/y). None with no event.
#[must_use]
pub fn log_normal(summary: &Summary, confidence: f64) -> Option<Estimate> {
    let rate = positive(summary.rate)?;
    let factor = (finite_z(confidence)? * summary.variance.sqrt() / rate).exp();
    Some(Estimate { value: rate, limits: Limits { lower: rate / factor, upper: rate * factor } })
}

/// The normal interval of ln(y/(1 − y)), of standard error √v/(y·(1 − y)), turned back. None with no event or a
/// rate of 1 or more.
#[must_use]
pub fn logit(summary: &Summary, confidence: f64) -> Option<Estimate> {
    let rate = positive(summary.rate).filter(|rate| *rate < 1.0)?;
    let half = finite_z(confidence)? * summary.variance.sqrt() / (rate * (1.0 - rate));
    let odds = rate / (1.0 - rate);
    let back = |odds: f64| odds / (1.0 + odds);
    let limits = Limits { lower: back(odds * (-half).exp()), upper: 1.0 - 1.0 / (1.0 + odds * half.exp()) };
    Some(Estimate { value: rate, limits })
}

#[cfg(test)]
mod tests {
    use super::super::{Band, summarise};
    use super::*;

    #[test]
    fn a_hundred_events() {
        let summary = summarise(&[Band { events: 100, population: 1_000.0, standard: 1.0 }]).expect("valid");
        let z = 1.959_963_984_540_054;
        let plain = normal(&summary, 0.95).expect("valid").limits;
        assert!((plain.lower - (0.1 - z * 0.01)).abs() < 1e-12 && (plain.upper - (0.1 + z * 0.01)).abs() < 1e-12);
        let log = log_normal(&summary, 0.95).expect("valid").limits;
        assert!((log.lower * log.upper - 0.01).abs() < 1e-12 && (log.upper - 0.1 * (z * 0.1).exp()).abs() < 1e-12);
        let logit = logit(&summary, 0.95).expect("valid").limits;
        assert!((logit.upper / (1.0 - logit.upper) - (z / 9.0).exp() / 9.0).abs() < 1e-12);
    }

    #[test]
    fn no_event_has_no_logarithm() {
        let summary = summarise(&[Band { events: 0, population: 1_000.0, standard: 1.0 }]).expect("valid");
        assert_eq!(log_normal(&summary, 0.95), None);
        assert_eq!(logit(&summary, 0.95), None);
        assert_eq!(normal(&summary, 0.95).map(|it| it.limits), Some(Limits { lower: 0.0, upper: 0.0 }));
    }
}
