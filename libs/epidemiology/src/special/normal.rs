//! The standard normal distribution.

use std::f64::consts::{SQRT_2, TAU};

use super::erfc;
use crate::valid::half_alpha;

/// Density at x.
#[must_use]
pub fn normal_pdf(x: f64) -> f64 {
    (-0.5 * x * x).exp() / TAU.sqrt()
}

/// P(Z ≤ x).
#[must_use]
pub fn normal_cdf(x: f64) -> f64 {
    0.5 * erfc(-x / SQRT_2)
}

/// P(Z > x), exact far into the tail.
#[must_use]
pub fn normal_sf(x: f64) -> f64 {
    0.5 * erfc(x / SQRT_2)
}

/// The x with P(Z ≤ x) = p; none unless 0 ≤ p ≤ 1.
#[must_use]
pub fn normal_quantile(p: f64) -> Option<f64> {
    if p < 0.5 { normal_quantile_upper(p).map(|x| -x) } else { normal_quantile_upper(1.0 - p) }
}

/// The x with P(Z > x) = q; none unless 0 ≤ q ≤ 1.
///
/// Starts from formula 26.2.23 of Abramowitz & Stegun (1964), good to 4.5e-4, and takes two Halley steps.
#[must_use]
pub fn normal_quantile_upper(q: f64) -> Option<f64> {
    if !(0.0..=1.0).contains(&q) {
        return None;
    }
    if q > 0.5 {
        return normal_quantile_upper(1.0 - q).map(|x| -x);
    }
    if q == 0.0 {
        return Some(f64::INFINITY);
    }
    let start = rough_upper_quantile(q);
    Some(halley(halley(start, q), q))
}

/// z of a two-sided interval: 1.96 for a confidence of 0.95, infinite for 1; none outside (0, 1].
#[must_use]
pub fn two_sided_z(confidence: f64) -> Option<f64> {
    // Nearly every call asks for this one, a hundred thousand times a run.
    #[expect(clippy::float_cmp, reason = "the literal 0.95 is meant, and anything else is computed")]
    if confidence == 0.95 {
        return Some(Z_95);
    }
    half_alpha(confidence).and_then(normal_quantile_upper)
}

/// Φ⁻¹(0.975).
const Z_95: f64 = 1.959_963_984_540_054;

fn rough_upper_quantile(q: f64) -> f64 {
    let t = (-2.0 * q.ln()).sqrt();
    let above = (0.010_328 * t + 0.802_853) * t + 2.515_517;
    let below = ((0.001_308 * t + 0.189_269) * t + 1.432_788) * t + 1.0;
    t - above / below
}

fn halley(x: f64, q: f64) -> f64 {
    let newton = (normal_sf(x) - q) / normal_pdf(x);
    x + newton / (1.0 - 0.5 * x * newton)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_have_known_values() {
        for (q, want) in [
            (0.5, 0.0),
            (0.025, 1.959_963_984_540_054),
            (0.001, 3.090_232_306_167_813_5),
            (1e-12, 7.034_483_825_301_131),
            (1e-300, 37.047_096_299_361_2),
        ] {
            let got = normal_quantile_upper(q).expect("a probability");
            assert!((got - want).abs() < 2e-15 * (1.0 + want), "{q}: {got}");
        }
        assert_eq!(normal_quantile(0.3), normal_quantile_upper(0.3).map(|x| -x));
    }

    #[test]
    fn the_usual_z_is_the_computed_one() {
        let computed = half_alpha(0.95).and_then(normal_quantile_upper).expect("quantile");
        assert!((computed - Z_95).abs() < 1e-15, "{computed}");
    }

    #[test]
    fn two_sided_z_refuses_what_is_no_confidence() {
        assert_eq!(two_sided_z(0.0), None);
        assert_eq!(two_sided_z(1.1), None);
        assert_eq!(two_sided_z(f64::NAN), None);
        assert_eq!(two_sided_z(1.0), Some(f64::INFINITY));
    }
}
