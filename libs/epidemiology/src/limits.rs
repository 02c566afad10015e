//! An interval.

/// Lower and upper limit of an interval; the upper one may be infinite.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    /// Lower limit.
    pub lower: f64,
    /// Upper limit.
    pub upper: f64,
}

impl Limits {
    /// Both limits multiplied by a positive number.
    #[must_use]
    pub fn scaled(self, by: f64) -> Self {
        self.map(|limit| limit * by)
    }

    /// Both limits through a rising function.
    #[must_use]
    pub fn map(self, rising: impl Fn(f64) -> f64) -> Self {
        Self { lower: rising(self.lower), upper: rising(self.upper) }
    }
}
