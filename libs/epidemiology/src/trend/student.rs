//! Student's t distribution.

use crate::special::{beta_p, beta_quantile_upper};

/// P(T > t) for t ≥ 0.
pub(super) fn student_sf(t: f64, degrees: f64) -> f64 {
    0.5 * beta_p(degrees / 2.0, 0.5, degrees / (degrees + t * t))
}

/// The t with P(T > t) = q, for q ≤ ½.
pub(super) fn student_quantile_upper(q: f64, degrees: f64) -> Option<f64> {
    // t²/(degrees + t²) is a beta variable.
    let share = beta_quantile_upper(0.5, degrees / 2.0, 2.0 * q)?;
    Some((degrees * share / (1.0 - share)).sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_met() {
        assert!((student_quantile_upper(0.025, 8.0).expect("valid") - 2.306_004_135).abs() < 1e-8);
        assert!((student_sf(2.306_004_135, 8.0) - 0.025).abs() < 1e-10);
        assert!((student_quantile_upper(0.025, 1e7).expect("valid") - 1.959_964).abs() < 1e-5);
    }
}
