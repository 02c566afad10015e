//! Indirect standardisation for deaths and other rare events (SMR): observed over expected with Poisson limits.
//!
//! Two such ratios of populations with different age structure compare each with the reference, not with each
//! other. Where the area is a large part of its reference, the ratio is pulled towards 1 by that part.

use crate::{Estimate, Limits, poisson::CountMethod, special::two_sided_z, valid::positive};

/// One stratum of the area beside the same stratum of the reference.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct IndirectBand {
    /// The area's people (or person-years).
    pub population: f64,
    /// Events of the reference.
    pub reference_events: u64,
    /// People of the reference.
    pub reference_population: f64,
}

/// E = Σ n·X/N: the events that the area's people would have at the reference's rates. A stratum without people
/// adds nothing. None where a population is negative or not finite, or a reference without people is needed.
#[must_use]
pub fn expected_events(bands: &[IndirectBand]) -> Option<f64> {
    bands.iter().try_fold(0.0, |sum, band| {
        let valid = band.population >= 0.0 && band.population.is_finite() && band.reference_population >= 0.0;
        if !valid {
            None
        } else if band.population == 0.0 {
            Some(sum)
        } else if band.reference_population > 0.0 {
            Some(sum + band.population * band.reference_events as f64 / band.reference_population)
        } else {
            None
        }
    })
}

/// The crude rate of the reference, ΣX/ΣN; none without people.
#[must_use]
pub fn reference_rate(bands: &[IndirectBand]) -> Option<f64> {
    let people: f64 = bands.iter().map(|it| it.reference_population).sum();
    let events: u64 = bands.iter().map(|it| it.reference_events).sum();
    Some(events as f64 / positive(people)?)
}

/// O/E with the limits of the count divided by E. Multiply by 100 for an SMR of 100, or by [`reference_rate`] for
/// the indirectly standardised rate. None unless E is positive and finite and the confidence in (0, 1].
#[must_use]
pub fn indirect_ratio(observed: u64, expected: f64, method: CountMethod, confidence: f64) -> Option<Estimate> {
    let expected = positive(expected)?;
    let limits = method.limits(observed, confidence)?.map(|count| count / expected);
    Some(Estimate { value: observed as f64 / expected, limits })
}

/// O/E with log-normal limits O/E·exp(±z/√O) (Rothman & Greenland 1998): for comparison only, too narrow for small
/// counts. None for O = 0 as well.
#[must_use]
pub fn indirect_ratio_log_normal(observed: u64, expected: f64, confidence: f64) -> Option<Estimate> {
    let value = positive(observed as f64)? / positive(expected)?;
    let factor = (two_sided_z(confidence)? / (observed as f64).sqrt()).exp();
    Some(Estimate { value, limits: Limits { lower: value / factor, upper: value * factor } })
}

#[cfg(test)]
mod tests {
    use super::*;

    const BANDS: [IndirectBand; 2] = [
        IndirectBand { population: 200.0, reference_events: 30, reference_population: 1_000.0 },
        IndirectBand { population: 50.0, reference_events: 80, reference_population: 500.0 },
    ];

    #[test]
    fn expected_is_worked_by_hand() {
        assert_eq!(expected_events(&BANDS), Some(14.0));
        assert_eq!(reference_rate(&BANDS), Some(110.0 / 1_500.0));
        let ratio = indirect_ratio(21, 14.0, CountMethod::Exact, 0.95).expect("valid");
        assert!((ratio.value - 1.5).abs() < 1e-15 && ratio.limits.lower < 1.0 && ratio.limits.upper > 2.0);
    }

    #[test]
    fn a_stratum_without_reference_matters_only_if_it_has_people() {
        let lost = IndirectBand { population: 1.0, reference_events: 0, reference_population: 0.0 };
        assert_eq!(expected_events(&[BANDS[0], lost]), None);
        assert_eq!(expected_events(&[BANDS[0], IndirectBand { population: 0.0, ..lost }]), Some(6.0));
        assert_eq!(reference_rate(&[]), None);
    }

    #[test]
    fn nothing_expected_has_no_ratio() {
        assert_eq!(indirect_ratio(1, 0.0, CountMethod::Byar, 0.95), None);
        assert_eq!(indirect_ratio_log_normal(0, 3.0, 0.95), None);
    }
}
