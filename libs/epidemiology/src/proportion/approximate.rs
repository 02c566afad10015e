//! Normal intervals of a proportion, for comparison.

use crate::{Estimate, Limits, valid::finite_z};

/// Agresti & Coull (1998): the normal interval around (x + z²/2)/(n + z²), cut at 0 and 1. None where n is 0 or
/// below x, or for a confidence outside (0, 1).
#[must_use]
pub fn agresti_coull(x: u64, n: u64, confidence: f64) -> Option<Estimate> {
    let z = valid_z(x, n, confidence)?;
    let size = n as f64 + z * z;
    let centre = (x as f64 + z * z / 2.0) / size;
    Some(around(x, n, centre, z * (centre * (1.0 - centre) / size).sqrt()))
}

/// x/n ± z·√(p(1 − p)/n), cut at 0 and 1: of no width at 0 and n. None as for [`agresti_coull`].
#[must_use]
pub fn wald(x: u64, n: u64, confidence: f64) -> Option<Estimate> {
    let z = valid_z(x, n, confidence)?;
    let p = x as f64 / n as f64;
    Some(around(x, n, p, z * (p * (1.0 - p) / n as f64).sqrt()))
}

fn valid_z(x: u64, n: u64, confidence: f64) -> Option<f64> {
    finite_z(confidence).filter(|_| n > 0 && x <= n)
}

fn around(x: u64, n: u64, centre: f64, half: f64) -> Estimate {
    let limits = Limits { lower: (centre - half).max(0.0), upper: (centre + half).min(1.0) };
    Estimate { value: x as f64 / n as f64, limits }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_of_two_hundred() {
        let got = agresti_coull(4, 200, 0.95).expect("valid").limits;
        assert!((got.lower - 0.005_992).abs() < 1e-6 && (got.upper - 0.052_100).abs() < 1e-6);
        assert_eq!(wald(0, 200, 0.95).map(|it| it.limits), Some(Limits { lower: 0.0, upper: 0.0 }));
        assert_eq!(wald(1, 0, 0.95), None);
    }
}
