//! A figure with its interval.

use crate::Limits;

/// A figure and its limits, in the same unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The figure.
    pub value: f64,
    /// Its limits at the confidence asked for.
    pub limits: Limits,
}

impl Estimate {
    /// Figure and limits multiplied by a positive number, such as 100 000.
    #[must_use]
    pub fn scaled(self, by: f64) -> Self {
        Self { value: self.value * by, limits: self.limits.scaled(by) }
    }
}
