//! The minimum-likelihood interval and test.

use super::probability::{at_least, at_most, exactly, is_mean, whole};
use crate::{
    Limits,
    search::{first, first_in},
    special::{gamma_quantile, gamma_quantile_upper, ln_gamma},
    valid::alpha,
};

/// Probabilities this much apart, relatively, count as equal.
pub(super) const TIE: f64 = 1.0 + 1e-7;

/// Two-sided p of the mean `expected`: the probability of all counts no likelier than the one observed
/// (Sterne 1954). None unless the mean is finite and ≥ 0.
#[must_use]
pub fn minimum_likelihood_p(observed: u64, expected: f64) -> Option<f64> {
    if !is_mean(expected) {
        return None;
    }
    let mode = whole(expected);
    let reach = exactly(observed, expected) * TIE;
    if exactly(mode, expected) <= reach {
        return Some(1.0);
    }
    Some(if observed < mode {
        let other = first(mode, |count| exactly(count, expected) <= reach);
        at_most(observed, expected) + at_least(other, expected)
    } else {
        // Below the mode the probability rises with the count: count the unlikely ones.
        let likely = first_in(0, mode, |count| exactly(count, expected) > reach);
        let below = if likely == 0 { 0.0 } else { at_most(likely - 1, expected) };
        at_least(observed, expected) + below
    })
}

/// Limits of the set of means whose [`minimum_likelihood_p`] is above α. None for a confidence outside (0, 1).
///
/// The set may have holes; these are its ends. Above O the p-value rises between the means at which a
/// count k > O is exactly as likely as O, and falls at each of them, so the upper limit is one of these means.
/// Below O the p-value rises with the mean throughout.
#[must_use]
pub fn minimum_likelihood_limits(observed: u64, confidence: f64) -> Option<Limits> {
    let alpha = alpha(confidence)?;
    Some(Limits { lower: lower_limit(observed, alpha)?, upper: upper_limit(observed, alpha)? })
}

fn upper_limit(observed: u64, alpha: f64) -> Option<f64> {
    let count = observed as f64;
    let equally_likely = |other: u64| {
        let other = other as f64;
        ((ln_gamma(other + 1.0) - ln_gamma(count + 1.0)) / (other - count)).exp()
    };
    // Here one tail alone is α: the limit is further out.
    let within = gamma_quantile_upper(count + 1.0, alpha)?;
    let start = first(observed + 1, |other| equally_likely(other) >= within);
    let p = |other: u64| {
        let mean = equally_likely(other);
        at_most(observed, mean) + at_least(other, mean)
    };
    let outside = first(start, |other| p(other) <= alpha);
    Some(equally_likely(outside.max(observed + 2) - 1))
}

fn lower_limit(observed: u64, alpha: f64) -> Option<f64> {
    if observed == 0 {
        return Some(0.0);
    }
    let (mut outside, mut inside) = (0.0, gamma_quantile(observed as f64, alpha)?);
    if minimum_likelihood_p(observed, inside)? <= alpha {
        return Some(inside);
    }
    while inside - outside > 1e-14 * inside {
        let middle = 0.5 * (outside + inside);
        if middle <= outside || middle >= inside {
            break;
        }
        if minimum_likelihood_p(observed, middle)? > alpha {
            inside = middle;
        } else {
            outside = middle;
        }
    }
    Some(inside)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn p_is_the_sum_over_counts_no_likelier() {
        for (observed, mean) in [(0, 2.5), (1, 2.5), (2, 2.5), (4, 2.5), (9, 3.3), (12, 25.0), (30, 25.0)] {
            let reach = exactly(observed, mean) * TIE;
            let sum: f64 = (0..200).map(|count| exactly(count, mean)).filter(|p| *p <= reach).sum();
            let got = minimum_likelihood_p(observed, mean).expect("valid");
            assert!((got / sum - 1.0).abs() < 1e-12, "({observed}, {mean}): {got}, not {sum}");
        }
    }

    #[test]
    fn no_mean_beyond_the_limits_is_accepted() {
        for observed in [0_u64, 1, 5, 20, 300] {
            let limits = minimum_likelihood_limits(observed, 0.95).expect("valid");
            for step in 1..200 {
                let out = 1.0 + 0.002 * f64::from(step);
                assert!(minimum_likelihood_p(observed, limits.upper * out).expect("valid") <= 0.05);
                assert!(observed == 0 || minimum_likelihood_p(observed, limits.lower / out).expect("valid") <= 0.05);
            }
            assert!(minimum_likelihood_p(observed, limits.upper * (1.0 - 1e-9)).expect("valid") > 0.05);
            assert!(minimum_likelihood_p(observed, limits.lower * (1.0 + 1e-9)).expect("valid") > 0.05);
        }
    }
}
