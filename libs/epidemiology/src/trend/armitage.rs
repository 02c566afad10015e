//! A trend of proportions in ordered groups.

use crate::{special::gamma_q, valid::positive};

/// The Cochran–Armitage test.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ArmitageTest {
    /// χ² with one degree of freedom.
    pub chi_square: f64,
    /// Two-sided p.
    pub p: f64,
    /// Whether the proportions rise with the score (1), fall (−1), or neither (0).
    pub direction: i8,
}

/// χ² = (Σ(x − p̄n)·s)²/(p̄(1 − p̄)·Σn(s − s̄)²) of groups (x, n, score s), s̄ their mean weighted by n (Cochran 1954;
/// Armitage 1955). None for scores that do not differ, an n that is not positive and finite, an x outside 0 to n, or
/// a pooled proportion of 0 or 1.
#[must_use]
pub fn cochran_armitage(groups: &[(f64, f64, f64)]) -> Option<ArmitageTest> {
    let valid =
        groups.iter().all(|&(x, n, score)| positive(n).is_some() && (0.0..=n).contains(&x) && score.is_finite());
    let people = positive(groups.iter().map(|it| it.1).sum())?;
    let pooled = groups.iter().map(|it| it.0).sum::<f64>() / people;
    let origin = groups.first()?.2;
    let mean = origin + groups.iter().map(|it| it.1 * (it.2 - origin)).sum::<f64>() / people;
    let spread = groups.iter().map(|it| it.1 * (it.2 - mean).powi(2)).sum::<f64>();
    let sum = groups.iter().map(|it| (it.0 - pooled * it.1) * (it.2 - mean)).sum::<f64>();
    let variance = positive(pooled * (1.0 - pooled) * spread).filter(|_| valid)?;
    let chi_square = sum * sum / variance;
    // Equal proportions give a rounding error of either sign.
    let direction = if chi_square < 1e-20 { 0 } else { sign(sum) };
    Some(ArmitageTest { chi_square, p: gamma_q(0.5, chi_square / 2.0), direction })
}

pub(super) fn sign(value: f64) -> i8 {
    i8::from(value > 0.0) - i8::from(value < 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_groups_are_the_chi_square_of_their_table() {
        // 10/50 against 20/50: χ² = 100·(10·30 − 20·40)²/(50·50·30·70).
        let got = cochran_armitage(&[(10.0, 50.0, 1.0), (20.0, 50.0, 2.0)]).expect("valid");
        assert!((got.chi_square - 100.0 * 500.0_f64.powi(2) / 5.25e6).abs() < 1e-12 && got.direction == 1);
    }

    #[test]
    fn nonsense_has_no_test() {
        assert_eq!(cochran_armitage(&[(1.0, 2.0, 1.0), (1.0, 2.0, 1.0)]), None);
        assert_eq!(cochran_armitage(&[(3.0, 2.0, 1.0), (1.0, 2.0, 2.0)]), None);
        assert_eq!(cochran_armitage(&[(0.0, 2.0, 1.0), (0.0, 2.0, 2.0)]), None);
        assert_eq!(cochran_armitage(&[]), None);
    }
}
