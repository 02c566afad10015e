//! The choice of an interval by name.

use super::{byar_limits, exact_limits, mid_p_limits};
use crate::Limits;

/// From this count on the hybrid rule takes Byar's approximation.
const HYBRID_SEAM: u64 = 10;

/// How the limits of a count are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CountMethod {
    /// [`exact_limits`], the platform's choice at every count: no seam at 10.
    Exact,
    /// [`byar_limits`].
    Byar,
    /// [`hybrid_limits`], for comparison with English public health profiles.
    Hybrid,
    /// [`mid_p_limits`].
    MidP,
}

impl CountMethod {
    /// `exact`, `byar`, `hybrid` or `mid_p`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Byar => "byar",
            Self::Hybrid => "hybrid",
            Self::MidP => "mid_p",
        }
    }

    /// The method that is really used at this count: the hybrid rule is exact or Byar.
    #[must_use]
    pub fn at(self, observed: u64) -> Self {
        match self {
            Self::Hybrid if observed < HYBRID_SEAM => Self::Exact,
            Self::Hybrid => Self::Byar,
            other => other,
        }
    }

    /// Limits of a count; none for a confidence outside (0, 1].
    #[must_use]
    pub fn limits(self, observed: u64, confidence: f64) -> Option<Limits> {
        match self.at(observed) {
            Self::Exact => exact_limits(observed as f64, confidence),
            Self::MidP => mid_p_limits(observed, confidence),
            Self::Byar | Self::Hybrid => byar_limits(observed, confidence),
        }
    }
}

/// Exact limits below 10, Byar's from 10: the rule of Public Health England.
#[must_use]
pub fn hybrid_limits(observed: u64, confidence: f64) -> Option<Limits> {
    CountMethod::Hybrid.limits(observed, confidence)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hybrid_changes_at_ten() {
        assert_eq!(hybrid_limits(9, 0.95), exact_limits(9.0, 0.95));
        assert_eq!(hybrid_limits(10, 0.95), byar_limits(10, 0.95));
        assert_eq!(CountMethod::Hybrid.at(10).as_str(), "byar");
    }
}
