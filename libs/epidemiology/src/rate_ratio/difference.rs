//! The difference of two rates or proportions.

use crate::{
    Estimate, Limits,
    proportion::wilson,
    special::root,
    valid::{finite_z, positive},
};

/// O₁/n₁ − O₂/n₂ with score limits (Miettinen & Nurminen 1985): the differences δ at which (r₁ − r₂ − δ)/√(λ₁/n₁ +
/// λ₂/n₂) is ±z, the λ being the likeliest rates that differ by δ. None where an n is not positive and finite, or the
/// confidence outside (0, 1).
#[must_use]
pub fn rate_difference(first: (u64, f64), second: (u64, f64), confidence: f64) -> Option<Estimate> {
    let (z, n1, n2) = (finite_z(confidence)?, positive(first.1)?, positive(second.1)?);
    let (x1, x2) = (first.0 as f64, second.0 as f64);
    // The upper limit is the lower one of the difference the other way round.
    let (lower, upper) = (lower_limit((x1, n1), (x2, n2), z)?, -lower_limit((x2, n2), (x1, n1), z)?);
    Some(Estimate { value: x1 / n1 - x2 / n2, limits: Limits { lower, upper } })
}

fn lower_limit((x1, n1): (f64, f64), (x2, n2): (f64, f64), z: f64) -> Option<f64> {
    let (value, n) = (x1 / n1 - x2 / n2, n1 + n2);
    let excess = |delta: f64| {
        // λ₂ is the greater root of n·λ² + (n·δ − x₁ − x₂)·λ − x₂·δ = 0, and λ₁ = λ₂ + δ.
        let b = n * delta - x1 - x2;
        let square = (b * b + 4.0 * n * delta * x2).max(0.0).sqrt();
        let root = if b <= 0.0 { (square - b) / (2.0 * n) } else { 2.0 * delta * x2 / (square + b) };
        let second = root.max(0.0).max(-delta);
        value - delta - z * ((second + delta).max(0.0) / n1 + second / n2).sqrt()
    };
    // Without events the excess is 0 at the value itself: the limit is further down.
    let (mut near, mut reach) = (0.0, 1e-6 / n);
    while excess(value - reach) <= 0.0 {
        near = reach;
        reach = positive(reach * 2.0)?;
    }
    root(value - reach, value - near, excess)
}

/// p₁ − p₂ = x₁/n₁ − x₂/n₂ with the hybrid score limits of Newcombe (1998, method 10), from p₁ − p₂ −
/// √((p₁ − l₁)² + (u₂ − p₂)²) to p₁ − p₂ + √((u₁ − p₁)² + (p₂ − l₂)²) with the Wilson limits l, u of each. None where
/// an n is 0 or below its x, or the confidence outside (0, 1].
#[must_use]
pub fn proportion_difference(first: (u64, u64), second: (u64, u64), confidence: f64) -> Option<Estimate> {
    let (a, b) = (wilson(first.0, first.1, confidence)?, wilson(second.0, second.1, confidence)?);
    let value = a.value - b.value;
    let lower = value - (a.value - a.limits.lower).hypot(b.limits.upper - b.value);
    let upper = value + (a.limits.upper - a.value).hypot(b.value - b.limits.lower);
    Some(Estimate { value, limits: Limits { lower, upper } })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn newcombe_gives_his_own_example() {
        // 56/70 − 48/80: 0.0524 to 0.3339.
        let got = proportion_difference((56, 70), (48, 80), 0.95).expect("valid");
        assert!((got.value - 0.2).abs() < 1e-15);
        assert!((got.limits.lower - 0.0524).abs() < 5e-5 && (got.limits.upper - 0.3339).abs() < 5e-5);
        assert_eq!(proportion_difference((1, 0), (1, 2), 0.95), None);
    }

    #[test]
    fn large_counts_have_normal_limits() {
        let got = rate_difference((40_000, 1e6), (30_000, 1e6), 0.95).expect("valid");
        let half = 1.959_964 * (0.04 / 1e6 + 0.03 / 1e6_f64).sqrt();
        assert!((got.limits.lower - (0.01 - half)).abs() < 1e-6 && (got.limits.upper - (0.01 + half)).abs() < 1e-6);
    }

    #[test]
    fn limits_turn_with_the_sign_and_exist_without_events() {
        let (first, second) = ((3, 100.0), (11, 250.0));
        let (one, other) = (rate_difference(first, second, 0.9), rate_difference(second, first, 0.9));
        let (one, other) = (one.expect("valid").limits, other.expect("valid").limits);
        assert!((one.lower + other.upper).abs() < 1e-12 && (one.upper + other.lower).abs() < 1e-12);
        // No event in n person-years: δ/√(δ/n) = z.
        let none = rate_difference((0, 100.0), (0, 100.0), 0.95).expect("valid").limits;
        assert!((none.upper - 0.038_414_588).abs() < 1e-8 && (none.lower + 0.038_414_588).abs() < 1e-8);
        assert_eq!(rate_difference((0, 0.0), (0, 100.0), 0.95), None);
    }
}
