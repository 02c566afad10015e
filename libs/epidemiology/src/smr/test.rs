//! Approximate tests of O against E.

use crate::{
    Limits,
    special::{gamma_q, normal_sf, two_sided_z},
    valid::positive,
};

/// A test statistic and its two-sided p.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SmrTest {
    /// χ² with one degree of freedom, or z.
    pub statistic: f64,
    /// Two-sided p.
    pub p: f64,
}

/// χ² = (O − E)²/E with one degree of freedom. None unless E is positive and finite.
#[must_use]
pub fn chi_square_test(observed: u64, expected: f64) -> Option<SmrTest> {
    let expected = positive(expected)?;
    let statistic = (observed as f64 - expected).powi(2) / expected;
    Some(SmrTest { statistic, p: gamma_q(0.5, statistic / 2.0) })
}

/// Byar's test (Breslow & Day 1987): z = √(9Õ)·(1 − 1/(9Õ) − (E/Õ)^⅓) with Õ = O where O ≥ E and O + 1 elsewhere.
/// None unless E is positive and finite.
#[must_use]
pub fn byar_test(observed: u64, expected: f64) -> Option<SmrTest> {
    let expected = positive(expected)?;
    let observed = observed as f64;
    let shifted = if observed >= expected { observed } else { observed + 1.0 };
    let statistic = (9.0 * shifted).sqrt() * (1.0 - 1.0 / (9.0 * shifted) - (expected / shifted).cbrt());
    Some(SmrTest { statistic, p: (2.0 * normal_sf(statistic.abs())).min(1.0) })
}

/// Limits of O/E on the square-root scale, (√O ± z/2)²/E (Vandenbroucke 1982). None unless E is positive and
/// finite and the confidence in (0, 1].
#[must_use]
pub fn square_root_limits(observed: u64, expected: f64, confidence: f64) -> Option<Limits> {
    let expected = positive(expected)?;
    let (root, half) = ((observed as f64).sqrt(), two_sided_z(confidence)? / 2.0);
    let lower = (root - half).max(0.0).powi(2) / expected;
    Some(Limits { lower, upper: (root + half).powi(2) / expected })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_deaths_where_3_3_are_expected() {
        let chi = chi_square_test(4, 3.3).expect("valid");
        assert!((chi.statistic - 0.49 / 3.3).abs() < 1e-14 && (chi.p - 0.699_987_516_6).abs() < 1e-9);
        let byar = byar_test(4, 3.3).expect("valid");
        assert!((byar.statistic - 0.206_000_967_2).abs() < 1e-9 && (byar.p - 0.836_790_155_8).abs() < 1e-9);
    }

    #[test]
    fn nothing_expected_has_no_test() {
        assert_eq!(chi_square_test(4, 0.0), None);
        assert_eq!(byar_test(4, f64::NAN), None);
        assert_eq!(square_root_limits(4, -1.0, 0.95), None);
    }
}
