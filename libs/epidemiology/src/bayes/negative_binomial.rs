//! A gamma prior by maximum likelihood.

use super::{PoissonGamma, likelihood::Areas};
use crate::heterogeneity::{excess_variation, pooled_ratio};

/// Sizes ν looked at, as logarithms: a prior with a coefficient of variation from 1000 down to 1/1000.
const REACH: f64 = 13.8;

/// Shrinks O/E towards a gamma prior of shape ν and rate ν/m fitted by maximum likelihood of the negative binomial
/// counts: (O + ν)/(E + ν/m). The best ν is sought on its logarithm by golden section, from a scan. Where the sign of
/// Dean's statistic (1992) says that there is no variation beyond Poisson's, or the likelihood rises up to the largest
/// ν, the maximum lies at ν = ∞: every area gets the pooled ratio, flagged. None for fewer than two areas, an E that is
/// not positive and finite, or no event at all.
#[must_use]
pub fn negative_binomial(observed: &[u64], expected: &[f64]) -> Option<PoissonGamma> {
    let pooled = pooled_ratio(observed, expected)?;
    let areas = Areas { observed, expected };
    let profile = |ln_size: f64| {
        let size = ln_size.exp();
        areas.ln_likelihood(size, areas.mean_at(size, pooled))
    };
    let found = (excess_variation(observed, expected)? > 0.0).then(|| highest(profile)).flatten();
    Some(match found {
        Some(ln_size) => {
            let shape = ln_size.exp();
            let rate = shape / areas.mean_at(shape, pooled);
            let smoothed = observed.iter().zip(expected).map(|(&count, it)| (count as f64 + shape) / (it + rate));
            PoissonGamma { prior: Some((shape, rate)), pooled, smoothed: smoothed.collect(), underdispersed: false }
        }
        None => PoissonGamma { prior: None, pooled, smoothed: vec![pooled; observed.len()], underdispersed: true },
    })
}

/// The place of the maximum; none where it is at the upper end.
fn highest(f: impl Fn(f64) -> f64) -> Option<f64> {
    let steps = 56;
    let at = |step: u32| REACH * (f64::from(step) / 28.0 - 1.0);
    let best = (0..=steps).max_by(|&a, &b| f(at(a)).total_cmp(&f(at(b)))).filter(|best| *best < steps)?;
    let (mut low, mut high) = (at(best.saturating_sub(1)), at(best + 1));
    let golden = 0.5 * (5.0_f64.sqrt() - 1.0);
    let (mut a, mut b) = (high - golden * (high - low), low + golden * (high - low));
    let (mut f_a, mut f_b) = (f(a), f(b));
    // Flat to rounding within 1e-8 of the maximum; the last steps are by a parabola.
    while high - low > 1e-4 {
        if f_a > f_b {
            (high, b, f_b) = (b, a, f_a);
            a = high - golden * (high - low);
            f_a = f(a);
        } else {
            (low, a, f_a) = (a, b, f_b);
            b = low + golden * (high - low);
            f_b = f(b);
        }
    }
    let (middle, wide) = (f64::midpoint(low, high), 1e-3);
    let (left, centre, right) = (f(middle - wide), f(middle), f(middle + wide));
    let bend = left - 2.0 * centre + right;
    let step = if bend < 0.0 { 0.5 * wide * (left - right) / bend } else { 0.0 };
    Some(middle + step.clamp(-wide, wide))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fit_is_a_maximum_and_keeps_the_total() {
        let (observed, expected) = ([12, 3, 40, 9, 0, 22], [5.0, 6.0, 18.0, 9.5, 4.0, 30.0]);
        let fit = negative_binomial(&observed, &expected).expect("valid");
        let (shape, rate) = fit.prior.expect("variation");
        let areas = Areas { observed: &observed, expected: &expected };
        let at = |shape: f64| areas.ln_likelihood(shape, areas.mean_at(shape, 1.0));
        assert!(at(shape) >= at(shape * 1.01) && at(shape) >= at(shape / 1.01));
        // At the maximum the mean of the smoothed ratios is that of the prior.
        let mean = fit.smoothed.iter().sum::<f64>() / 6.0;
        assert!((mean / (shape / rate) - 1.0).abs() < 1e-9);
    }

    #[test]
    fn underdispersed_counts_are_pooled() {
        let fit = negative_binomial(&[9, 21, 30], &[10.0, 20.0, 28.0]).expect("valid");
        assert!(fit.underdispersed && fit.smoothed.iter().all(|it| (it - 60.0 / 58.0).abs() < 1e-15));
        assert_eq!(negative_binomial(&[1], &[1.0]), None);
    }
}
