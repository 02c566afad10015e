//! The score interval of a proportion.

use crate::{Estimate, Limits, special::two_sided_z, valid::finite_z};

/// Proportion x/n with Wilson's limits (1927; recommended by Newcombe 1998):
/// (2x + z² ± z·√(z² + 4x(1 − x/n)))/(2(n + z²)). None where n is 0 or below x, or the confidence outside (0, 1].
///
/// ```
/// use epidemiology::proportion::wilson;
/// let uptake = wilson(65, 100, 0.95).unwrap();
/// assert!((uptake.limits.lower - 0.552_545).abs() < 1e-6 && (uptake.limits.upper - 0.736_358).abs() < 1e-6);
/// assert_eq!(wilson(0, 0, 0.95), None); // no denominator is not 0 %
/// ```
#[must_use]
pub fn wilson(x: u64, n: u64, confidence: f64) -> Option<Estimate> {
    let rest = n.checked_sub(x).filter(|_| n > 0)?;
    let z = two_sided_z(confidence)?;
    let limits = if z.is_infinite() {
        Limits { lower: 0.0, upper: 1.0 }
    } else {
        Limits { lower: lower(x as f64, n as f64, z), upper: 1.0 - lower(rest as f64, n as f64, z) }
    };
    Some(Estimate { value: x as f64 / n as f64, limits })
}

/// Wilson's limits with a correction for continuity (Newcombe 1998, method 4): each limit inverts the score test of
/// x ∓ ½. With x = 0 the lower limit is 0, with x = n the upper one is 1. None as for [`wilson`], and for a
/// confidence of 1.
#[must_use]
pub fn wilson_corrected(x: u64, n: u64, confidence: f64) -> Option<Estimate> {
    let rest = n.checked_sub(x).filter(|_| n > 0)?;
    let z = finite_z(confidence)?;
    let lower = |x: u64| if x == 0 { 0.0 } else { lower(x as f64 - 0.5, n as f64, z) };
    let limits = Limits { lower: lower(x), upper: 1.0 - lower(rest) };
    Some(Estimate { value: x as f64 / n as f64, limits })
}

/// The lower limit, as the product of both limits over the upper one: x²/(n(n + z²)). Nothing cancels near 0.
fn lower(x: f64, n: f64, z: f64) -> f64 {
    let root = (z * z + 4.0 * x * (1.0 - x / n)).sqrt();
    2.0 * x * (x / n) / (2.0 * x + z * z + z * root)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn none_and_all_end_at_the_edge() {
        assert_eq!(wilson(0, 10, 0.95).map(|it| it.limits.lower), Some(0.0));
        assert_eq!(wilson(10, 10, 0.95).map(|it| it.limits.upper), Some(1.0));
    }

    #[test]
    fn nonsense_has_no_limits() {
        assert_eq!(wilson(11, 10, 0.95), None);
        assert_eq!(wilson(1, 10, 0.0), None);
        assert_eq!(wilson(1, 10, f64::NAN), None);
    }

    #[test]
    fn the_correction_widens() {
        let (plain, wide) = (wilson(3, 10, 0.95).expect("valid"), wilson_corrected(3, 10, 0.95).expect("valid"));
        assert!(wide.limits.lower < plain.limits.lower && wide.limits.upper > plain.limits.upper);
        assert_eq!(wilson_corrected(0, 10, 0.95).map(|it| it.limits.lower), Some(0.0));
        assert_eq!(wilson_corrected(3, 10, 1.0), None);
    }

    #[test]
    fn full_confidence_is_everything() {
        let all = wilson(3, 10, 1.0).map(|it| it.limits);
        assert_eq!(all, Some(Limits { lower: 0.0, upper: 1.0 }));
    }
}
