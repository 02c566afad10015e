//! The approximate bootstrap interval.

use super::Summary;
use crate::{
    Estimate, Limits,
    valid::{finite_z, positive},
};

/// Swift's interval (1995), the approximate bootstrap of Efron (1987) for a weighted sum of Poisson counts:
/// y + √v·u/(1 − a·u)² with u = a ± z, where the acceleration a = Σ w³x/(6·v^(3/2)) also is the bias correction. No
/// sampling is done. None with no event or for a confidence outside (0, 1).
#[must_use]
pub fn bootstrap(summary: &Summary, confidence: f64) -> Option<Estimate> {
    let z = finite_z(confidence)?;
    let deviation = positive(summary.variance)?.sqrt();
    let acceleration = summary.third / (6.0 * deviation.powi(3));
    let bound = |z: f64| {
        let shifted = acceleration + z;
        summary.rate + deviation * shifted / (1.0 - acceleration * shifted).powi(2)
    };
    Some(Estimate { value: summary.rate, limits: Limits { lower: bound(-z), upper: bound(z) } })
}

#[cfg(test)]
mod tests {
    use super::super::{Band, summarise};
    use super::*;

    #[test]
    fn one_band_is_close_to_mid_p() {
        let summary = summarise(&[Band { events: 40, population: 1.0, standard: 1.0 }]).expect("valid");
        let got = bootstrap(&summary, 0.95).expect("valid").limits;
        let exact = crate::poisson::mid_p_limits(40, 0.95).expect("valid");
        assert!((got.lower - exact.lower).abs() < 0.2 && (got.upper - exact.upper).abs() < 0.2);
    }

    #[test]
    fn no_event_has_no_interval() {
        let summary = summarise(&[Band { events: 0, population: 1.0, standard: 1.0 }]).expect("valid");
        assert_eq!(bootstrap(&summary, 0.95), None);
    }
}
