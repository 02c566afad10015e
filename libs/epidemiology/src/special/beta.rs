//! The regularised incomplete beta function, both tails.

use std::f64::consts::TAU;

use super::{
    gamma::away_from_zero,
    ln_gamma::{ln_excess, ln_gamma, stirling_error},
};

/// I(x; a, b): the probability that a beta variable is at most x. Not a number unless a > 0, b > 0.
///
/// Continued fraction (Di Donato & Morris 1992), on the side of the mean where it is short.
#[must_use]
pub fn beta_p(a: f64, b: f64, x: f64) -> f64 {
    ratios(a, b, x, 1.0 - x).0
}

/// 1 − I(x; a, b), computed on its own.
#[must_use]
pub fn beta_q(a: f64, b: f64, x: f64) -> f64 {
    ratios(a, b, x, 1.0 - x).1
}

/// (I, 1 − I) at x, y = 1 − x.
pub(super) fn ratios(a: f64, b: f64, x: f64, y: f64) -> (f64, f64) {
    if !(a > 0.0 && b > 0.0) || x.is_nan() {
        return (f64::NAN, f64::NAN);
    }
    if x <= 0.0 {
        return (0.0, 1.0);
    }
    if y <= 0.0 {
        return (1.0, 0.0);
    }
    let factor = density(a, b, x, y);
    if b * x < a * y {
        let lower = factor / fraction(a, b, x, y);
        (lower, 1.0 - lower)
    } else {
        let upper = factor / fraction(b, a, y, x);
        (1.0 - upper, upper)
    }
}

/// xᵃ·yᵇ/B(a, b): the density in the logit of x.
pub(super) fn density(a: f64, b: f64, x: f64, y: f64) -> f64 {
    if a < 10.0 || b < 10.0 {
        // The logarithm of a value near 1 is taken from its complement.
        let (ln_x, ln_y) = if x < y { (x.ln(), (-x).ln_1p()) } else { ((-y).ln_1p(), y.ln()) };
        return (a * ln_x + b * ln_y - ln_beta(a, b)).exp();
    }
    let (sum, apart) = (a + b, b * x - a * y);
    let exponent = -a * ln_excess(apart / a) - b * ln_excess(-apart / b);
    let correction = stirling_error(sum) - stirling_error(a) - stirling_error(b);
    (a / sum * b / TAU).sqrt() * (exponent + correction).exp()
}

fn ln_beta(a: f64, b: f64) -> f64 {
    let (small, large) = if a < b { (a, b) } else { (b, a) };
    if large < 12.0 {
        return ln_gamma(small) + ln_gamma(large) - ln_gamma(small + large);
    }
    // ln Γ(large + small) − ln Γ(large) by Stirling's formula.
    let sum = large + small;
    let rise = (large - 0.5) * (small / large).ln_1p() + small * sum.ln() - small
        + (stirling_error(sum) - stirling_error(large));
    ln_gamma(small) - rise
}

/// β₀ + α₁/(β₁ + α₂/(β₂ + …)) with I = xᵃ·yᵇ/B(a, b) divided by it, for x below the mean: the even part of
/// the classical fraction in the form of Di Donato & Morris (1992), where nothing cancels, after Lentz (1976).
fn fraction(a: f64, b: f64, x: f64, y: f64) -> f64 {
    const TINY: f64 = 1e-300;
    let below_mean = a * y - b * x;
    let mut value = a / (a + 1.0) * (below_mean + 1.0);
    let (mut upward, mut downward) = (value, 0.0);
    for step in 1..1_000_000_u32 {
        let level = f64::from(step);
        let twice = a + 2.0 * level;
        let common = level * (b - level) * x / (twice - 1.0);
        let numerator = (a + level - 1.0) / (twice - 1.0) * (a + b + level - 1.0) * common * x;
        let term = level + common + (a + level) / (twice + 1.0) * (below_mean + 1.0 + level * (1.0 + y));
        downward = 1.0 / away_from_zero(term + numerator * downward, TINY);
        upward = away_from_zero(term + numerator / upward, TINY);
        value *= upward * downward;
        if (upward * downward - 1.0).abs() < 2e-16 {
            break;
        }
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shape_of_one_is_a_power() {
        for (x, b) in [(0.2_f64, 3.0), (0.7, 0.4), (1e-5, 2e6)] {
            let want = -(b * (-x).ln_1p()).exp_m1();
            assert!((beta_p(1.0, b, x) / want - 1.0).abs() < 1e-12);
            assert!((beta_q(b, 1.0, 1.0 - x) / want - 1.0).abs() < 1e-10);
        }
    }

    #[test]
    fn nonsense_is_not_a_number() {
        assert!(beta_p(-1.0, 1.0, 0.5).is_nan());
        assert!(beta_q(1.0, 1.0, f64::NAN).is_nan());
    }
}
