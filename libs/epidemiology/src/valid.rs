//! What an argument must be.

use crate::special::two_sided_z;

/// A positive, finite number.
pub(crate) fn positive(value: f64) -> Option<f64> {
    (value > 0.0 && value.is_finite()).then_some(value)
}

/// The probability α/2 that a two-sided interval leaves on each side; none for a confidence outside (0, 1].
pub(crate) fn half_alpha(confidence: f64) -> Option<f64> {
    (confidence > 0.0 && confidence <= 1.0).then_some((1.0 - confidence) / 2.0)
}

/// α of an interval that cannot be everything; none for a confidence outside (0, 1).
pub(crate) fn alpha(confidence: f64) -> Option<f64> {
    (confidence > 0.0 && confidence < 1.0).then_some(1.0 - confidence)
}

/// z of such an interval.
pub(crate) fn finite_z(confidence: f64) -> Option<f64> {
    alpha(confidence).and_then(|_| two_sided_z(confidence))
}
