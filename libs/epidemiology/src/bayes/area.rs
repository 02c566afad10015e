//! The ratio of one area under the priors of a grid.

use super::HyperPoint;
use crate::{
    Limits,
    special::{gamma_p, gamma_q, gamma_quantile, gamma_quantile_upper},
    valid::half_alpha,
};

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
    use crate::bayes::{hyper_posterior, negative_binomial};

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
