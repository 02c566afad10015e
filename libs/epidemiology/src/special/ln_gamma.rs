//! The logarithm of the gamma function and the error of Stirling's formula.

/// ½·ln(2π).
const HALF_LN_TWO_PI: f64 = 0.918_938_533_204_672_7;

/// Where Stirling's series is exact to a rounding error.
const STIRLING_FROM: f64 = 12.0;

/// ln Γ(x) for x > 0: Stirling's series (Abramowitz & Stegun 1964, 6.1.41) after raising a small x by the
/// recurrence. Infinite at 0, not a number below.
#[must_use]
pub fn ln_gamma(x: f64) -> f64 {
    if x.is_nan() || x < 0.0 {
        return f64::NAN;
    }
    if x == 0.0 || x.is_infinite() {
        return f64::INFINITY;
    }
    let (mut raised, mut product) = (x, 1.0);
    while raised < STIRLING_FROM {
        product *= raised;
        raised += 1.0;
    }
    (raised - 0.5) * raised.ln() - raised + HALF_LN_TWO_PI + stirling_error(raised) - product.ln()
}

/// ln Γ(x) − [(x − ½)·ln x − x + ½·ln 2π] for x ≥ 10.
pub(super) fn stirling_error(x: f64) -> f64 {
    const SERIES: [f64; 7] =
        [1.0 / 12.0, -1.0 / 360.0, 1.0 / 1260.0, -1.0 / 1680.0, 1.0 / 1188.0, -691.0 / 360_360.0, 1.0 / 156.0];
    let inverse = 1.0 / x;
    let square = inverse * inverse;
    inverse * SERIES.iter().rev().fold(0.0, |sum, term| sum * square + term)
}

/// u − ln(1 + u) for u ≥ −1, without the cancellation near 0.
pub(super) fn ln_excess(u: f64) -> f64 {
    if u.abs() > 0.4 {
        return u - u.ln_1p();
    }
    // With r = u/(2 + u): ln(1 + u) = 2·(r + r³/3 + r⁵/5 + …) and u = 2r + r·u.
    let r = u / (2.0 + u);
    let square = r * r;
    let (mut power, mut sum, mut odd) = (1.0, 0.0, 3.0);
    while power > 1e-18 {
        sum += power / odd;
        power *= square;
        odd += 2.0;
    }
    r * u - 2.0 * r * square * sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ln_gamma_knows_factorials_and_halves() {
        let mut factorial = 1.0_f64;
        for n in 1..40_u32 {
            let got = ln_gamma(f64::from(n) + 1.0);
            factorial *= f64::from(n);
            assert!((got - factorial.ln()).abs() <= 4e-15 * (1.0 + got), "{n}: {got}");
        }
        assert!((ln_gamma(0.5) - std::f64::consts::PI.sqrt().ln()).abs() < 4e-15);
        assert!((ln_gamma(1e-3) - 6.907_178_885_383_854).abs() < 4e-14);
    }

    #[test]
    fn ln_gamma_has_edges() {
        assert!(ln_gamma(-1.0).is_nan());
        assert!(ln_gamma(0.0).is_infinite());
    }

    #[test]
    fn ln_excess_is_smooth_where_its_formula_changes() {
        for u in [-0.4, 0.4] {
            let (inside, outside) = (ln_excess(u), u - u.ln_1p());
            assert!((inside - outside).abs() < 1e-15);
        }
        assert!((ln_excess(1e-9) - 5e-19).abs() < 1e-27);
    }
}
