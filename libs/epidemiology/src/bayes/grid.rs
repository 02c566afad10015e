//! The priors that the counts allow.

use std::f64::consts::TAU;

use super::likelihood::Areas;
use crate::heterogeneity::pooled_ratio;

/// ln ν that are thought of: coefficients of variation 1/√ν of the ratios from 4.5 down to 0.002.
const SIZES: (f64, f64) = (-3.0, 12.5);

/// Steps of ln ν over the range that matters.
const STEPS: u32 = 24;

/// Steps of ln ν that must matter; else the range is narrowed.
const ENOUGH: u32 = 10;

/// What is this much below the greatest, as a logarithm, does not matter.
const NEGLIGIBLE: f64 = 11.5;

/// Standard errors of ln m to each side, and points between.
const REACH: (f64, i32) = (4.2, 6);

/// ν times the variance of ln m: below the first, m adds nearly nothing to the variance of a ratio, and above the second
/// points of m would lie further apart than ratios around them; both ways the spread of m is added to the gamma
/// distribution of a ratio by its moments, which is exact for ν = ∞.
const SPREAD: (f64, f64) = (0.02, 0.5);

/// One gamma prior of the grid.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HyperPoint {
    /// Posterior weight; all sum to 1.
    pub weight: f64,
    /// Shape ν.
    pub shape: f64,
    /// Rate α = ν/m.
    pub rate: f64,
    /// Variance of ln m around this point; 0 where other points stand for it.
    pub variance: f64,
}

impl HyperPoint {
    /// Weight, shape and rate of the ratio of an area.
    pub(super) fn ratio(&self, observed: u64, expected: f64) -> (f64, f64, f64) {
        let (shape, rate) = (self.shape + observed as f64, self.rate + expected);
        // The mean (O + ν)·m/(ν + m·E) changes by the share ν/(ν + m·E) of a change of ln m.
        let on_mean = self.rate / rate;
        let relative = 1.0 / shape + on_mean * on_mean * self.variance;
        (self.weight, 1.0 / relative, rate / (shape * relative))
    }
}

/// The gamma priors that the counts allow, weighted by their posterior: a deterministic grid over ln ν and ln m in place
/// of the one best prior of empirical Bayes, whose intervals are too narrow.
///
/// Weak prior: the coefficient of variation 1/√ν is half-normal of scale 1, and ln m flat. Underdispersed counts need no
/// special case: the weight lies on priors that hardly vary. None for fewer than two areas, an E that is not positive
/// and finite, or no event at all.
#[must_use]
pub fn hyper_posterior(observed: &[u64], expected: &[f64]) -> Option<Vec<HyperPoint>> {
    let pooled = pooled_ratio(observed, expected)?;
    let areas = Areas { observed, expected };
    // The likelihood along ln ν, with ln m integrated out as if it were normal.
    let profile = |ln_size: f64| {
        let size = ln_size.exp();
        let mean = areas.mean_at(size, pooled);
        let error = areas.score_of_mean(size, mean).1.sqrt().recip();
        // Density of ln ν: σ·exp(−σ²/2) with σ = 1/√ν; and the steps of ln m are as wide as its standard error.
        let ln_prior = areas.ln_rising(size) - 0.5 * ln_size - 0.5 / size + error.ln();
        (areas.ln_likelihood_of_mean(size, mean) + ln_prior, Row { size, mean, error, ln_prior })
    };
    let mut points = Vec::new();
    for row in narrowed(profile) {
        let Row { size, mean, error, ln_prior } = row;
        let (variance, spread) = (error * error, size * error * error);
        if spread < SPREAD.0 || spread > SPREAD.1 {
            // As much weight as the points of a row have together, were they normal.
            let whole = (TAU.sqrt() * f64::from(REACH.1) / REACH.0).ln();
            points.push((areas.ln_likelihood_of_mean(size, mean) + ln_prior + whole, size, size / mean, variance));
            continue;
        }
        for place in -REACH.1..=REACH.1 {
            let mean = mean * (REACH.0 * f64::from(place) / f64::from(REACH.1) * error).exp();
            points.push((areas.ln_likelihood_of_mean(size, mean) + ln_prior, size, size / mean, 0.0));
        }
    }
    let most = points.iter().map(|it| it.0).fold(f64::NEG_INFINITY, f64::max);
    points.retain(|it| it.0 > most - NEGLIGIBLE);
    let sum: f64 = points.iter().map(|it| (it.0 - most).exp()).sum();
    let point = |(ln_weight, shape, rate, variance): (f64, f64, f64, f64)| {
        let weight = (ln_weight - most).exp() / sum;
        HyperPoint { weight, shape, rate, variance }
    };
    Some(points.into_iter().map(point).collect())
}

/// A size ν with the best mean there.
struct Row {
    size: f64,
    mean: f64,
    error: f64,
    ln_prior: f64,
}

/// Evenly spaced rows over the range of ln ν that matters.
fn narrowed(profile: impl Fn(f64) -> (f64, Row)) -> Vec<Row> {
    let (mut from, mut to) = SIZES;
    // The first range is at most 1e6 times as wide as the last.
    for _ in 0..20 {
        let at = |step: u32| from + (to - from) * f64::from(step) / f64::from(STEPS);
        let heights: Vec<f64> = (0..=STEPS).map(|step| profile(at(step)).0).collect();
        let most = heights.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let matters = || (0_u32..).zip(&heights).filter(|it| *it.1 > most - NEGLIGIBLE).map(|it| it.0);
        let (first, last) = (matters().min().unwrap_or(0), matters().max().unwrap_or(STEPS));
        if last - first >= ENOUGH {
            break;
        }
        (from, to) = (at(first.saturating_sub(1)), at((last + 1).min(STEPS)));
    }
    let at = |step: u32| from + (to - from) * f64::from(step) / f64::from(STEPS);
    (0..=STEPS).map(|step| profile(at(step)).1).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{bayes::area_posterior, special::gamma_q};

    const OBSERVED: [u64; 6] = [12, 3, 40, 9, 0, 22];
    const EXPECTED: [f64; 6] = [5.0, 6.0, 18.0, 9.5, 4.0, 30.0];

    #[test]
    fn it_is_the_integral_of_a_fine_grid() {
        // By sums over 400 × 400 points of ln ν and ln m, the same prior.
        let areas = Areas { observed: &OBSERVED, expected: &EXPECTED };
        let (mut all, mut mean, mut above) = (0.0, 0.0, 0.0);
        for size in (0..400_u32).map(|it| (SIZES.0 + (SIZES.1 - SIZES.0) * f64::from(it) / 399.0).exp()) {
            for m in (0..400_u32).map(|it| (-4.0 + 8.0 * f64::from(it) / 399.0).exp()) {
                let weight = (areas.ln_likelihood(size, m) - 0.5 * size.ln() - 0.5 / size).exp();
                let (shape, rate) = (size + 12.0, size / m + 5.0);
                all += weight;
                mean += weight * shape / rate;
                above += weight * gamma_q(shape, rate);
            }
        }
        let hyper = hyper_posterior(&OBSERVED, &EXPECTED).expect("valid");
        let got = area_posterior(&hyper, 12, 5.0, 0.95).expect("valid");
        assert!((got.mean - mean / all).abs() < 5e-3 * got.mean, "{got:?}, not {}", mean / all);
        assert!((got.above_one - above / all).abs() < 3e-3, "{got:?}, not {}", above / all);
    }
}
