//! Whether the ratios of areas differ at all: tests of O against E over all areas.

use crate::{
    special::{gamma_q, normal_sf},
    valid::positive,
};

/// A test statistic and the probability of a greater one where all areas share one ratio.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HeterogeneityTest {
    /// χ² or z.
    pub statistic: f64,
    /// Upper-tail p.
    pub p: f64,
}

/// ΣO/ΣE. None for fewer than two areas, lengths that differ, an E that is not positive and finite, or no event at
/// all: the conditions of everything that compares areas.
#[must_use]
pub fn pooled_ratio(observed: &[u64], expected: &[f64]) -> Option<f64> {
    let events: u64 = observed.iter().sum();
    let valid = observed.len() == expected.len()
        && observed.len() >= 2
        && events > 0
        && expected.iter().all(|&it| positive(it).is_some());
    valid.then(|| events as f64 / expected.iter().sum::<f64>())
}

/// χ² = Σ(O − λE)²/(λE) with λ = ΣO/ΣE, or with a given one. None as for [`pooled_ratio`], or where λ is not positive
/// and finite.
#[must_use]
pub fn chi_square(observed: &[u64], expected: &[f64], ratio: Option<f64>) -> Option<HeterogeneityTest> {
    let ratio = ratio.or(pooled_ratio(observed, expected)).and_then(positive)?;
    let statistic = pairs(observed, expected).map(|(count, it)| (count - ratio * it).powi(2) / (ratio * it)).sum();
    let degrees = degrees_of_freedom(observed, expected, ratio)? as f64;
    Some(HeterogeneityTest { statistic, p: gamma_q(degrees / 2.0, statistic / 2.0) })
}

/// Degrees of freedom of [`chi_square`]: one less than there are areas where ΣO = λ·ΣE, as for the pooled ratio or
/// numbers expected at the areas' own rates; else as many as areas.
#[must_use]
pub fn degrees_of_freedom(observed: &[u64], expected: &[f64], ratio: f64) -> Option<usize> {
    let pooled = pooled_ratio(observed, expected)?;
    let constrained = (pooled - ratio).abs() <= 1e-9 * pooled;
    Some(observed.len() - usize::from(constrained))
}

/// The statistic of Potthoff & Whittinghill (1966), ΣE·ΣO(O − 1)/E, and its mean and variance where all areas share
/// one ratio. None as for [`pooled_ratio`].
#[must_use]
pub fn potthoff_whittinghill(observed: &[u64], expected: &[f64]) -> Option<(f64, f64, f64)> {
    pooled_ratio(observed, expected)?;
    let all: f64 = expected.iter().sum();
    let events = observed.iter().sum::<u64>() as f64;
    let sum: f64 = pairs(observed, expected).map(|(count, it)| count * (count - 1.0) / it).sum();
    let mean = events * (events - 1.0);
    Some((all * sum, mean, 2.0 * (observed.len() as f64 - 1.0) * mean))
}

/// Dean's tests (1992) for variation beyond Poisson's, with μ = E·ΣO/ΣE: Σ((O − μ)² − O)/√(2Σμ²), and the same with
/// the leverage hμ = μ²/Σμ added to each term. None as for [`pooled_ratio`].
#[must_use]
pub fn dean(observed: &[u64], expected: &[f64]) -> Option<[HeterogeneityTest; 2]> {
    let ratio = pooled_ratio(observed, expected)?;
    let squares: f64 = expected.iter().map(|it| (ratio * it).powi(2)).sum();
    let all: f64 = expected.iter().map(|it| ratio * it).sum();
    let excess = excess_variation(observed, expected)?;
    Some([excess, excess + squares / all].map(|sum| {
        let statistic = sum / (2.0 * squares).sqrt();
        HeterogeneityTest { statistic, p: normal_sf(statistic) }
    }))
}

/// Σ(O − μ)² − ΣO with μ = E·ΣO/ΣE, the numerator of Dean's statistic: not positive where counts vary no more than
/// Poisson counts. None as for [`pooled_ratio`].
#[must_use]
pub fn excess_variation(observed: &[u64], expected: &[f64]) -> Option<f64> {
    let ratio = pooled_ratio(observed, expected)?;
    Some(pairs(observed, expected).map(|(count, it)| (count - ratio * it).powi(2) - count).sum())
}

fn pairs<'a>(observed: &'a [u64], expected: &'a [f64]) -> impl Iterator<Item = (f64, f64)> + 'a {
    observed.iter().map(|&count| count as f64).zip(expected.iter().copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_areas_are_worked_by_hand() {
        let (observed, expected) = ([4, 16], [10.0, 10.0]);
        let chi = chi_square(&observed, &expected, None).expect("valid");
        assert!((chi.statistic - 7.2).abs() < 1e-12 && (chi.p - 0.007_290_358).abs() < 1e-8);
        assert_eq!(excess_variation(&observed, &expected), Some(52.0));
        let dean = dean(&observed, &expected).expect("valid");
        assert!((dean[0].statistic - 2.6).abs() < 1e-12 && (dean[1].statistic - 3.1).abs() < 1e-12);
        assert_eq!(potthoff_whittinghill(&observed, &expected), Some((504.0, 380.0, 760.0)));
    }

    #[test]
    fn nonsense_has_no_test() {
        assert_eq!(chi_square(&[1], &[1.0], None), None);
        assert_eq!(excess_variation(&[1, 2], &[1.0, 0.0]), None);
        assert_eq!(dean(&[0, 0], &[1.0, 2.0]), None);
    }
}
