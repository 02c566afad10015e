//! Dobson's interval.

use super::Summary;
use crate::{Estimate, poisson::CountMethod};

/// y + √(v/O)·(L − O) and y + √(v/O)·(U − O), with L and U the limits of the total count (Dobson, Kuulasmaa, Eberle &
/// Scherer 1991). None at O = 0, where the scale is undefined, or for a confidence outside (0, 1].
#[must_use]
pub fn dobson(summary: &Summary, method: CountMethod, confidence: f64) -> Option<Estimate> {
    if summary.events == 0 {
        return None;
    }
    let events = summary.events as f64;
    let scale = (summary.variance / events).sqrt();
    let limits = method.limits(summary.events, confidence)?;
    Some(Estimate { value: summary.rate, limits: limits.map(|it| summary.rate + scale * (it - events)) })
}

#[cfg(test)]
mod tests {
    use super::super::{Band, summarise};
    use super::*;

    #[test]
    fn one_band_has_the_limits_of_its_count() {
        let band = Band { events: 12, population: 50.0, standard: 7.0 };
        let got = dobson(&summarise(&[band]).expect("valid"), CountMethod::Exact, 0.95).expect("valid");
        let count = CountMethod::Exact.limits(12, 0.95).expect("valid");
        assert!((got.limits.lower * 50.0 - count.lower).abs() < 1e-12);
        assert!((got.limits.upper * 50.0 - count.upper).abs() < 1e-12);
        let none = summarise(&[Band { events: 0, ..band }]).expect("valid");
        assert_eq!(dobson(&none, CountMethod::Exact, 0.95), None);
    }
}
