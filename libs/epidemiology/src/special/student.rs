//! Student's t distribution.

use super::{beta::ratios, beta_quantile, beta_quantile_upper};
use crate::valid::positive;

/// P(T > t) with ν degrees of freedom, exact far into the tail. Not a number unless ν > 0 and t is a number.
#[must_use]
pub fn student_sf(degrees: f64, t: f64) -> f64 {
    // t² = ν·y/x of a beta variable x with shapes ν/2 and ½, y = 1 − x.
    let square = t * t;
    let (lower, _) = ratios(degrees / 2.0, 0.5, degrees / (degrees + square), square / (degrees + square));
    if t < 0.0 { 1.0 - lower / 2.0 } else { lower / 2.0 }
}

/// The t with P(T > t) = q for ν degrees of freedom; none unless ν > 0 and 0 < q < 1.
#[must_use]
pub fn student_quantile_upper(degrees: f64, q: f64) -> Option<f64> {
    let degrees = positive(degrees)?;
    if !(q > 0.0 && q < 1.0) {
        return None;
    }
    if q > 0.5 {
        return student_quantile_upper(degrees, 1.0 - q).map(|t| -t);
    }
    // Of x and y = 1 − x, the one that is small is asked for: the other has no digits left to show it.
    let square = if q < 0.25 {
        let x = beta_quantile(degrees / 2.0, 0.5, 2.0 * q)?;
        degrees * (1.0 - x) / x
    } else {
        let y = beta_quantile_upper(0.5, degrees / 2.0, 2.0 * q)?;
        degrees * y / (1.0 - y)
    };
    Some(square.sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_have_known_values() {
        // One degree of freedom: the tangent; two: t = (1 − 2q)·√(2/(4q(1 − q))).
        for q in [1e-6, 0.001, 0.025, 0.2, 0.3, 0.499] {
            let cauchy = 1.0 / (std::f64::consts::PI * q).tan();
            assert!((student_quantile_upper(1.0, q).expect("valid") / cauchy - 1.0).abs() < 1e-10, "{q}");
            let two = (1.0 - 2.0 * q) * (0.5 / (q * (1.0 - q))).sqrt();
            assert!((student_quantile_upper(2.0, q).expect("valid") / two - 1.0).abs() < 1e-10, "{q}");
        }
        // Printed tables.
        for (degrees, q, want) in [(7.0, 0.025, 2.364_624), (17.0, 0.001, 3.645_767), (1_000.0, 0.025, 1.962_339)] {
            assert!((student_quantile_upper(degrees, q).expect("valid") - want).abs() < 1e-6, "{degrees} {q}");
        }
    }

    #[test]
    fn quantiles_undo_probabilities() {
        for degrees in [0.5, 1.0, 3.0, 40.0, 1e4] {
            for q in [1e-9, 0.01, 0.249, 0.251, 0.45, 0.5, 0.9] {
                let t = student_quantile_upper(degrees, q).expect("valid");
                assert!((student_sf(degrees, t) / q - 1.0).abs() < 1e-9, "{degrees} {q}: {t}");
            }
        }
    }

    #[test]
    fn nonsense_has_no_quantile() {
        assert_eq!(student_quantile_upper(0.0, 0.1), None);
        assert_eq!(student_quantile_upper(3.0, 0.0), None);
        assert_eq!(student_quantile_upper(3.0, f64::NAN), None);
    }
}
