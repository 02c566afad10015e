//! Byar's approximation.

use crate::{Limits, special::two_sided_z};

/// Byar's limits of a count (Breslow & Day 1987): O·(1 − 1/(9O) − z/(3√O))³, and the same with O + 1 and +z.
/// A lower limit that would be negative is 0. None for a confidence outside (0, 1].
#[must_use]
pub fn byar_limits(observed: u64, confidence: f64) -> Option<Limits> {
    let z = two_sided_z(confidence)?;
    let bound = |count: f64, z: f64| count * (1.0 - 1.0 / (9.0 * count) + z / (3.0 * count.sqrt())).powi(3);
    let count = observed as f64;
    let lower = if observed == 0 { 0.0 } else { bound(count, -z).max(0.0) };
    Some(Limits { lower, upper: bound(count + 1.0, z) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lower_limit_is_never_negative() {
        assert_eq!(byar_limits(0, 0.95).map(|it| it.lower), Some(0.0));
        assert_eq!(byar_limits(1, 0.998).map(|it| it.lower), Some(0.0));
        assert_eq!(byar_limits(1, 1.0), Some(Limits { lower: 0.0, upper: f64::INFINITY }));
    }

    #[test]
    fn sixty_five_deaths() {
        let limits = byar_limits(65, 0.95).expect("valid");
        assert!((limits.lower - 50.163_188).abs() < 1e-6 && (limits.upper - 82.849_139).abs() < 1e-6);
    }
}
