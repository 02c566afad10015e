//! The mid-P interval and test.

use super::{
    exact_limits,
    probability::{at_least, at_most, exactly, is_mean},
};
use crate::{Limits, special::root, valid::alpha};

/// Mid-P limits of a count (Lancaster 1961; Berry & Armitage 1995): L solves P(X > O) + ½·P(X = O) = α/2, U
/// solves P(X < O) + ½·P(X = O) = α/2; the lower limit of 0 is 0. None for a confidence outside (0, 1).
#[must_use]
pub fn mid_p_limits(observed: u64, confidence: f64) -> Option<Limits> {
    let alpha = alpha(confidence)?;
    if observed == 0 {
        return Some(Limits { lower: 0.0, upper: -alpha.ln() });
    }
    // The mid-P limits lie inside the exact ones; logarithms of tails are nearly straight between them.
    let outer = exact_limits(observed as f64, confidence)?;
    let ln_tail = (alpha / 2.0).ln();
    let solve = |tail: fn(u64, f64) -> f64| root(outer.lower, outer.upper, |mean| tail(observed, mean).ln() - ln_tail);
    Some(Limits { lower: solve(upper_tail)?, upper: solve(lower_tail)? })
}

/// Two-sided mid-P value of the mean `expected`: twice the smaller tail, half of P(X = O) left out. None unless
/// the mean is finite and ≥ 0.
#[must_use]
pub fn mid_p_p(observed: u64, expected: f64) -> Option<f64> {
    is_mean(expected).then(|| (2.0 * lower_tail(observed, expected).min(upper_tail(observed, expected))).min(1.0))
}

/// P(X < O) + ½·P(X = O).
fn lower_tail(observed: u64, mean: f64) -> f64 {
    let below = if observed == 0 { 0.0 } else { at_most(observed - 1, mean) };
    below + 0.5 * exactly(observed, mean)
}

/// P(X > O) + ½·P(X = O).
fn upper_tail(observed: u64, mean: f64) -> f64 {
    at_least(observed + 1, mean) + 0.5 * exactly(observed, mean)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_and_p_agree() {
        for count in [1_u64, 4, 30, 2_000, 1_000_000] {
            let limits = mid_p_limits(count, 0.95).expect("valid");
            for mean in [limits.lower, limits.upper] {
                assert!((mid_p_p(count, mean).expect("valid") - 0.05).abs() < 1e-10, "{count}");
            }
        }
    }

    #[test]
    fn of_nothing_the_upper_limit_is_the_rule_of_three() {
        assert_eq!(mid_p_limits(0, 0.95).map(|it| (it.lower, it.upper)), Some((0.0, -(0.05_f64 + 4e-17).ln())));
        assert_eq!(mid_p_limits(3, 1.0), None);
    }
}
