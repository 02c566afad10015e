//! Posterior ratios with the uncertainty of the prior in them.

use std::f64::consts::TAU;

use super::likelihood::Areas;
use crate::{
    Limits,
    heterogeneity::pooled_ratio,
    special::{gamma_p, gamma_q, gamma_quantile, gamma_quantile_upper},
    valid::half_alpha,
};

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
    fn ratio(&self, observed: u64, expected: f64) -> (f64, f64, f64) {
        let (shape, rate) = (self.shape + observed as f64, self.rate + expected);
        // The mean (O + ν)·m/(ν + m·E) changes by the share ν/(ν + m·E) of a change of ln m.
        let share = self.rate / rate;
        let relative = 1.0 / shape + share * share * self.variance;
        (self.weight, 1.0 / relative, rate / (shape * relative))
    }
}

/// The ratio of one area.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AreaPosterior {
    /// Posterior mean.
    pub mean: f64,
    /// Posterior median.
    pub median: f64,
    /// Central limits.
    pub limits: Limits,
    /// P(θ > 1).
    pub above_one: f64,
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

/// The ratio of an area under the mixture of Gamma(ν + O, α + E). None for no points, an E that is negative or not
/// finite, or a confidence outside (0, 1). With E = 0 and O = 0 it is what to expect of a further area.
#[must_use]
pub fn area_posterior(hyper: &[HyperPoint], observed: u64, expected: f64, confidence: f64) -> Option<AreaPosterior> {
    let tail = half_alpha(confidence).filter(|it| *it > 0.0)?;
    let above_one = posterior_above(hyper, observed, expected, 1.0)?;
    let mixture: Vec<(f64, f64, f64)> = hyper.iter().map(|it| it.ratio(observed, expected)).collect();
    let mean = mixture.iter().map(|(weight, shape, rate)| weight * shape / rate).sum();
    let limits = Limits { lower: quantile(&mixture, tail)?, upper: upper_quantile(&mixture, tail)? };
    Some(AreaPosterior { mean, median: quantile(&mixture, 0.5)?, limits, above_one })
}

/// P(θ > threshold) of an area, such as 1 or 1.2. None for no points, or an E or a threshold that is negative or not
/// finite.
#[must_use]
pub fn posterior_above(hyper: &[HyperPoint], observed: u64, expected: f64, threshold: f64) -> Option<f64> {
    let valid = |it: f64| it >= 0.0 && it.is_finite();
    (valid(expected) && valid(threshold) && !hyper.is_empty()).then(|| {
        let above = |(weight, shape, rate)| weight * gamma_q(shape, threshold * rate);
        hyper.iter().map(|it| above(it.ratio(observed, expected))).sum::<f64>().min(1.0)
    })
}

/// Shape and rate of the heaviest part, where the search begins.
fn heaviest(mixture: &[(f64, f64, f64)]) -> Option<(f64, f64)> {
    mixture.iter().max_by(|a, b| a.0.total_cmp(&b.0)).map(|it| (it.1, it.2))
}

fn quantile(mixture: &[(f64, f64, f64)], p: f64) -> Option<f64> {
    let (shape, rate) = heaviest(mixture)?;
    let below = |x: f64| mixture.iter().map(|(weight, shape, rate)| weight * gamma_p(*shape, x * rate)).sum::<f64>();
    crossing(gamma_quantile(shape, p)? / rate, shape, |x| below(x).ln() - p.ln())
}

fn upper_quantile(mixture: &[(f64, f64, f64)], q: f64) -> Option<f64> {
    let (shape, rate) = heaviest(mixture)?;
    let above = |x: f64| mixture.iter().map(|(weight, shape, rate)| weight * gamma_q(*shape, x * rate)).sum::<f64>();
    crossing(gamma_quantile_upper(shape, q)? / rate, shape, |x| q.ln() - above(x).ln())
}

/// Where a rising function is 0, sought from a start in steps that double.
fn crossing(start: f64, shape: f64, rising: impl Fn(f64) -> f64) -> Option<f64> {
    let at_start = rising(start);
    let outward = if at_start < 0.0 { 1.0 } else { -1.0 };
    let (mut near, mut step) = (start, 0.1 / shape.sqrt());
    while step < 1e3 {
        let far = near * (outward * step).exp();
        if (rising(far) < 0.0) != (at_start < 0.0) {
            return Some(false_position((near, rising(near)), (far, rising(far)), rising));
        }
        (near, step) = (far, step * 2.0);
    }
    None
}

/// The root between two points on either side of 0, to 1e-10 of a probability (Illinois method, Dowell & Jarratt
/// 1971): a sum over the whole grid is too dear for the last digits.
fn false_position(mut near: (f64, f64), mut far: (f64, f64), rising: impl Fn(f64) -> f64) -> f64 {
    for _ in 0..100 {
        let x = far.0 - far.1 * (far.0 - near.0) / (far.1 - near.1);
        let height = rising(x);
        if height.abs() < 1e-10 || (far.0 - near.0).abs() < 1e-14 * x {
            return x;
        }
        if (height < 0.0) == (far.1 < 0.0) {
            near.1 *= 0.5;
        } else {
            near = far;
        }
        far = (x, height);
    }
    far.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bayes::negative_binomial;

    const OBSERVED: [u64; 6] = [12, 3, 40, 9, 0, 22];
    const EXPECTED: [f64; 6] = [5.0, 6.0, 18.0, 9.5, 4.0, 30.0];

    #[test]
    fn the_mean_lies_near_the_best_prior_and_the_interval_is_wider() {
        let hyper = hyper_posterior(&OBSERVED, &EXPECTED).expect("valid");
        assert!((hyper.iter().map(|it| it.weight).sum::<f64>() - 1.0).abs() < 1e-12);
        let best = negative_binomial(&OBSERVED, &EXPECTED).expect("valid");
        let (shape, rate) = best.prior.expect("variation");
        for (area, smoothed) in best.smoothed.iter().enumerate() {
            let got = area_posterior(&hyper, OBSERVED[area], EXPECTED[area], 0.95).expect("valid");
            assert!((got.mean - smoothed).abs() < 0.25 * smoothed, "{got:?}, not {smoothed}");
            assert!(got.limits.lower < got.median && got.median < got.limits.upper);
            let (shape, rate) = (shape + OBSERVED[area] as f64, rate + EXPECTED[area]);
            let narrow = gamma_quantile(shape, 0.975).expect("valid") / rate
                - gamma_quantile(shape, 0.025).expect("valid") / rate;
            assert!(got.limits.upper - got.limits.lower > narrow);
        }
    }

    #[test]
    fn quantiles_have_their_probability() {
        let hyper = hyper_posterior(&OBSERVED, &EXPECTED).expect("valid");
        let got = area_posterior(&hyper, 12, 5.0, 0.95).expect("valid");
        let above = |x| posterior_above(&hyper, 12, 5.0, x).expect("valid");
        assert!((above(got.limits.upper) - 0.025).abs() < 1e-9 && (above(got.limits.lower) - 0.975).abs() < 1e-9);
        assert!((above(got.median) - 0.5).abs() < 1e-9 && (above(1.0) - got.above_one).abs() < 1e-15);
    }

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

    #[test]
    fn areas_that_hardly_vary_have_the_interval_of_their_mean() {
        let (observed, expected) = ([100, 101, 99, 100], [100.0; 4]);
        let hyper = hyper_posterior(&observed, &expected).expect("valid");
        let got = area_posterior(&hyper, 100, 100.0, 0.95).expect("valid");
        // Between the interval of 400 pooled events and that of the area's own 100.
        let pooled = gamma_quantile(400.0, 0.025).expect("valid") / 400.0;
        let alone = gamma_quantile(100.0, 0.025).expect("valid") / 100.0;
        assert!(got.limits.lower < pooled && got.limits.lower > alone, "{got:?}");
        assert!((got.median - 1.0).abs() < 5e-3, "{got:?}");
    }

    #[test]
    fn many_equal_areas_are_known_to_be_equal() {
        let (observed, expected) = ([100; 40], [100.0; 40]);
        let hyper = hyper_posterior(&observed, &expected).expect("valid");
        let got = area_posterior(&hyper, 100, 100.0, 0.95).expect("valid");
        assert!((got.mean - 1.0).abs() < 0.01 && got.limits.upper < 1.1 && got.limits.lower > 0.9);
    }

    #[test]
    fn nonsense_is_refused() {
        assert_eq!(hyper_posterior(&[0, 0], &[1.0, 1.0]), None);
        assert_eq!(area_posterior(&[], 1, 1.0, 0.95), None);
        let hyper = hyper_posterior(&OBSERVED, &EXPECTED).expect("valid");
        assert_eq!(area_posterior(&hyper, 1, f64::NAN, 0.95), None);
        assert_eq!(area_posterior(&hyper, 1, 1.0, 1.0), None);
        assert!(area_posterior(&hyper, 0, 0.0, 0.95).is_some());
    }
}
