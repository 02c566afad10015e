//! The regularised incomplete gamma function, both tails.

use std::f64::consts::TAU;

use super::{
    ln_gamma::{ln_excess, ln_gamma, stirling_error},
    temme,
};

/// P(a, x): the probability that a gamma variable of shape a ≥ 0 and scale 1 is at most x. Not a number for a
/// negative shape.
///
/// Series and continued fraction (Abramowitz & Stegun 1964, 6.5.29 and 6.5.31); near x = a, for a ≥ 12,
/// the uniform expansion of Temme (1979).
#[must_use]
pub fn gamma_p(a: f64, x: f64) -> f64 {
    gamma_ratios(a, x).0
}

/// Q(a, x) = 1 − P(a, x), computed on its own.
#[must_use]
pub fn gamma_q(a: f64, x: f64) -> f64 {
    gamma_ratios(a, x).1
}

/// (P, Q); the smaller of the two carries all digits.
pub(super) fn gamma_ratios(a: f64, x: f64) -> (f64, f64) {
    if a.is_nan() || x.is_nan() || a < 0.0 || a.is_infinite() {
        return (f64::NAN, f64::NAN);
    }
    if x <= 0.0 {
        return if a == 0.0 { (1.0, 0.0) } else { (0.0, 1.0) };
    }
    if a == 0.0 || x.is_infinite() {
        return (1.0, 0.0);
    }
    let excess = ln_excess((x - a) / a);
    if a >= 12.0 && excess <= 0.5 {
        temme::ratios(a, x, excess)
    } else if x < a + 1.0 {
        let p = series(a, x);
        (p, 1.0 - p)
    } else {
        let q = continued_fraction(a, x);
        (1.0 - q, q)
    }
}

/// xᵃ·exp(−x)/Γ(a + 1): the Poisson probability of a count a at mean x, for any a ≥ 0.
///
/// For larger counts by the saddle-point form (Loader 2000), which subtracts no large logarithms.
pub(crate) fn poisson_term(a: f64, x: f64) -> f64 {
    if a == 0.0 {
        return (-x).exp();
    }
    if x <= 0.0 {
        return 0.0;
    }
    if a < 10.0 {
        (a * x.ln() - x - ln_gamma(a + 1.0)).exp()
    } else {
        (-a * ln_excess((x - a) / a) - stirling_error(a)).exp() / (TAU * a).sqrt()
    }
}

/// P(a, x) = xᵃ·exp(−x)/Γ(a+1)·(1 + x/(a+1) + x²/((a+1)(a+2)) + …).
fn series(a: f64, x: f64) -> f64 {
    let (mut term, mut sum, mut shape) = (1.0, 1.0, a);
    while term > 1e-17 * sum {
        shape += 1.0;
        term *= x / shape;
        sum += term;
    }
    poisson_term(a, x) * sum
}

/// Q(a, x) = xᵃ·exp(−x)/Γ(a)·1/(x+1−a − 1·(1−a)/(x+3−a − 2·(2−a)/(x+5−a − …))), evaluated forwards after
/// Lentz (1976).
fn continued_fraction(a: f64, x: f64) -> f64 {
    const TINY: f64 = 1e-300;
    let mut below = x + 1.0 - a;
    let mut upward = 1.0 / TINY;
    let mut downward = 1.0 / below;
    let mut value = downward;
    for step in 1..100_000_u32 {
        let level = f64::from(step);
        let numerator = level * (a - level);
        below += 2.0;
        downward = 1.0 / away_from_zero(numerator * downward + below, TINY);
        upward = away_from_zero(below + numerator / upward, TINY);
        let factor = upward * downward;
        value *= factor;
        if (factor - 1.0).abs() < 2e-16 {
            break;
        }
    }
    poisson_term(a, x) * a * value
}

pub(super) fn away_from_zero(value: f64, tiny: f64) -> f64 {
    if value.abs() < tiny { tiny } else { value }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integer_shapes_are_sums_of_poisson_terms() {
        for mean in [0.3, 2.0, 9.0, 30.0, 70.0] {
            let mut sum = 0.0;
            for count in 0..60_u32 {
                sum += poisson_term(f64::from(count), mean);
                let got = gamma_q(f64::from(count) + 1.0, mean);
                assert!((got / sum - 1.0).abs() < 1e-13, "Q({count} + 1, {mean}) = {got}, not {sum}");
            }
        }
    }

    #[test]
    fn tails_add_up_and_have_edges() {
        for (a, x) in [(0.5, 0.1), (3.0, 8.0), (40.0, 38.0), (1e6, 1.001e6)] {
            assert!((gamma_p(a, x) + gamma_q(a, x) - 1.0).abs() < 1e-15);
        }
        assert_eq!((gamma_p(2.0, 0.0), gamma_q(2.0, f64::INFINITY)), (0.0, 0.0));
        assert!(gamma_p(-1.0, 1.0).is_nan());
    }

    #[test]
    fn a_shape_of_one_half_is_the_error_function() {
        for x in [0.01_f64, 0.5, 1.7, 4.0, 30.0] {
            assert!((gamma_q(0.5, x) / super::super::erfc(x.sqrt()) - 1.0).abs() < 1e-13);
        }
    }
}
