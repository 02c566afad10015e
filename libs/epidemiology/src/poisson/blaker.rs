//! Blaker's interval and test.

use super::{
    exact_limits,
    minimum_likelihood::TIE,
    probability::{at_least, at_most, is_mean, whole},
};
use crate::{
    Limits,
    search::{first, first_in},
    special::root,
    valid::alpha,
};

/// Two-sided p of the mean `expected` (Blaker 2000): the smaller tail, and the largest tail on the other side
/// that is no larger. None unless the mean is finite and ≥ 0.
#[must_use]
pub fn blaker_p(observed: u64, expected: f64) -> Option<f64> {
    if !is_mean(expected) {
        return None;
    }
    let (low, high) = (at_most(observed, expected), at_least(observed, expected));
    let p = if low < high {
        let other = first(observed + 1, |count| at_least(count, expected) <= low * TIE);
        low + at_least(other, expected)
    } else {
        let top = whole(expected).max(observed);
        let likely = first_in(0, top, |count| at_most(count, expected) > high * TIE);
        high + if likely == 0 { 0.0 } else { at_most(likely - 1, expected) }
    };
    Some(p.min(1.0))
}

/// Limits of the set of means whose [`blaker_p`] is above α; always inside the exact limits. None for a
/// confidence outside (0, 1).
///
/// Between two jumps the p-value falls, then rises, so that it is enough to look at the stretch that
/// holds the exact limit: the limit is where p crosses α there, or else the jump at its inner end.
#[must_use]
pub fn blaker_limits(observed: u64, confidence: f64) -> Option<Limits> {
    let alpha = alpha(confidence)?;
    let outer = exact_limits(observed as f64, confidence)?;
    let lower = if observed == 0 { 0.0 } else { lower_limit(observed, alpha, outer)? };
    Some(Limits { lower, upper: upper_limit(observed, alpha, outer)? })
}

fn upper_limit(observed: u64, alpha: f64, outer: Limits) -> Option<f64> {
    let half = alpha / 2.0;
    // The last count whose upper tail is above α/2 at the exact limit; the next one joins O beyond `jump`.
    let next = first(observed + 1, |count| at_least(count, outer.upper) <= half);
    let p = |mean: f64| at_most(observed, mean) + at_least(next, mean);
    let jump = if next == observed + 1 {
        outer.lower
    } else {
        root(outer.lower, outer.upper, |mean| at_least(next - 1, mean).ln() - at_most(observed, mean).ln())?
    };
    if p(jump) > alpha { root(jump, outer.upper, |mean| p(mean) - alpha) } else { Some(jump) }
}

fn lower_limit(observed: u64, alpha: f64, outer: Limits) -> Option<f64> {
    let half = alpha / 2.0;
    let next = first_in(0, observed - 1, |count| at_most(count, outer.lower) > half);
    let below = |mean: f64| if next == 0 { 0.0 } else { at_most(next - 1, mean) };
    let p = |mean: f64| at_least(observed, mean) + below(mean);
    let jump = root(outer.lower, outer.upper, |mean| at_least(observed, mean).ln() - at_most(next, mean).ln())?;
    if p(jump) > alpha { root(outer.lower, jump, |mean| p(mean) - alpha) } else { Some(jump) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_mean_beyond_the_limits_is_accepted_and_the_limits_are_inside_the_exact_ones() {
        for observed in [0_u64, 1, 2, 5, 20, 300] {
            let limits = blaker_limits(observed, 0.95).expect("valid");
            let outer = exact_limits(observed as f64, 0.95).expect("valid");
            assert!(limits.lower >= outer.lower && limits.upper <= outer.upper);
            for step in 1..200 {
                let out = 1.0 + 0.002 * f64::from(step);
                assert!(blaker_p(observed, limits.upper * out).expect("valid") <= 0.05);
                assert!(observed == 0 || blaker_p(observed, limits.lower / out).expect("valid") <= 0.05);
            }
            assert!(blaker_p(observed, limits.upper * (1.0 - 1e-9)).expect("valid") > 0.05);
            assert!(blaker_p(observed, limits.lower * (1.0 + 1e-9)).expect("valid") > 0.05);
        }
    }

    #[test]
    fn nonsense_has_no_limits() {
        assert_eq!(blaker_limits(3, 1.0), None);
        assert_eq!(blaker_p(3, f64::INFINITY), None);
    }
}
