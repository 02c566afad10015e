//! Poisson probabilities.

use crate::special::{gamma_p, gamma_q, poisson_term};

/// P(X = count) at a mean ≥ 0.
#[must_use]
pub fn exactly(count: u64, mean: f64) -> f64 {
    poisson_term(count as f64, mean)
}

/// P(X ≤ count).
#[must_use]
pub fn at_most(count: u64, mean: f64) -> f64 {
    gamma_q(count as f64 + 1.0, mean)
}

/// P(X ≥ count).
#[must_use]
pub fn at_least(count: u64, mean: f64) -> f64 {
    if count == 0 { 1.0 } else { gamma_p(count as f64, mean) }
}

/// A mean the tests can work with: finite and not negative.
pub(super) fn is_mean(mean: f64) -> bool {
    mean.is_finite() && mean >= 0.0
}

/// The whole part of a mean, as a count.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the cast saturates, and means are ≥ 0")]
pub(super) fn whole(mean: f64) -> u64 {
    mean as u64
}
