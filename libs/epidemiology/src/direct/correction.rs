//! Allowance for one more event.

use super::Summary;

/// What one more event could add, for the upper limit: to y this much, to v its square.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WeightCorrection {
    /// Nothing.
    None,
    /// The greatest weight (Fay & Feuer 1997).
    Maximum,
    /// The mean weight, and the mean of the squared weights (Tiwari, Clegg & Zou 2006).
    Tiwari,
    /// The mean weight.
    Mean,
    /// The middle between smallest and greatest weight.
    MidRange,
}

impl Summary {
    /// y and v after a correction.
    pub(super) fn corrected(&self, correction: WeightCorrection) -> (f64, f64) {
        let by = |weight: f64, square: f64| (self.rate + weight, self.variance + square);
        match correction {
            WeightCorrection::None => (self.rate, self.variance),
            WeightCorrection::Maximum => by(self.weight_max, self.weight_max.powi(2)),
            WeightCorrection::Tiwari => by(self.weight_mean, self.weight_square_mean),
            WeightCorrection::Mean => by(self.weight_mean, self.weight_mean.powi(2)),
            WeightCorrection::MidRange => {
                let middle = f64::midpoint(self.weight_min, self.weight_max);
                by(middle, middle.powi(2))
            }
        }
    }
}
