//! Limits wide enough for overdispersed areas.

use super::Scale;
use crate::{
    Limits,
    valid::{finite_z, positive},
};

/// How limits are widened, by a part of [`super::Overdispersion`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Extra {
    /// Variance τ² between areas, added to that of chance (Spiegelhalter 2005: random effects).
    Additive(f64),
    /// Variance multiplied by φ, never below 1: small areas are widened as much as large ones.
    Multiplicative(f64),
}

/// Limits of O/E on the scale, g⁻¹(g(target) ± z·√(s² + τ²)) or ± z·s·√φ (Spiegelhalter 2005, 2012). None unless E and
/// the target are positive and finite, τ² or φ finite and not negative, and the confidence in (0, 1).
#[must_use]
pub fn adjusted_limits(expected: f64, target: f64, scale: Scale, extra: Extra, confidence: f64) -> Option<Limits> {
    let (centre, half) = (scale.to(positive(target)?), half(expected, scale, extra, confidence)?);
    Some(Limits { lower: scale.back(centre - half), upper: scale.back(centre + half) })
}

/// 1 ± z·√(s² + τ²) times the target, with the spread of the root scale taken for that of the ratio itself: a
/// variant found in software, about half as wide as it should be. None as for [`adjusted_limits`].
#[must_use]
pub fn adjusted_limits_untransformed(expected: f64, target: f64, extra: Extra, confidence: f64) -> Option<Limits> {
    let (target, half) = (positive(target)?, half(expected, Scale::SquareRoot, extra, confidence)?);
    Some(Limits { lower: target * (1.0 - half), upper: target * (1.0 + half) })
}

fn half(expected: f64, scale: Scale, extra: Extra, confidence: f64) -> Option<f64> {
    let variance = scale.standard_error(positive(expected)?).powi(2);
    let (Extra::Additive(size) | Extra::Multiplicative(size)) = extra;
    let widened = match extra {
        _ if !(size >= 0.0 && size.is_finite()) => return None,
        Extra::Additive(tau_squared) => variance + tau_squared,
        Extra::Multiplicative(phi) => variance * phi.max(1.0),
    };
    Some(finite_z(confidence)? * widened.sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_additive_limits_never_close() {
        let wide = adjusted_limits(1e9, 1.0, Scale::Log, Extra::Additive(0.04), 0.95).expect("valid");
        assert!((wide.upper.ln() - 1.959_964 * 0.2).abs() < 1e-6);
        let near = adjusted_limits(1e9, 1.0, Scale::SquareRoot, Extra::Multiplicative(4.0), 0.95).expect("valid");
        assert!((near.upper - 1.0).abs() < 2e-4);
    }

    #[test]
    fn a_funnel_is_never_narrower_than_chance() {
        let of = |extra| adjusted_limits(50.0, 1.0, Scale::SquareRoot, extra, 0.998);
        assert_eq!(of(Extra::Multiplicative(0.5)), of(Extra::Additive(0.0)));
        assert_eq!(of(Extra::Additive(-0.1)), None);
        assert_eq!(adjusted_limits_untransformed(0.0, 1.0, Extra::Additive(0.0), 0.95), None);
    }
}
