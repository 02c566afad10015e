//! The mean of measured values.

use crate::{Estimate, Limits, special::student_quantile_upper, valid::alpha};

/// What is said of values beside their mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mean {
    /// How many values.
    pub n: usize,
    /// Their sum.
    pub sum: f64,
    /// Their mean.
    pub mean: f64,
    /// Their standard deviation, with n − 1 below.
    pub deviation: f64,
}

impl Mean {
    /// The mean ± t·sd/√n, t of Student (1908) with n − 1 degrees of freedom, in the unit of the values. None for a
    /// confidence outside (0, 1).
    #[must_use]
    pub fn estimate(&self, confidence: f64) -> Option<Estimate> {
        let t = student_quantile_upper(self.n as f64 - 1.0, alpha(confidence)? / 2.0)?;
        let half = t * self.deviation / (self.n as f64).sqrt();
        Some(Estimate { value: self.mean, limits: Limits { lower: self.mean - half, upper: self.mean + half } })
    }
}

/// Mean and standard deviation of at least two finite values; none otherwise.
///
/// ```
/// let values = epidemiology::mean::mean(&[2.0, 4.0, 9.0]).unwrap();
/// let limits = values.estimate(0.95).unwrap().limits;
/// assert!((limits.lower - -3.956_686).abs() < 1e-6 && (limits.upper - 13.956_686).abs() < 1e-6);
/// ```
#[must_use]
pub fn mean(values: &[f64]) -> Option<Mean> {
    if values.len() < 2 || values.iter().any(|value| !value.is_finite()) {
        return None;
    }
    let (n, sum) = (values.len(), values.iter().sum::<f64>());
    let mean = sum / n as f64;
    let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
    Some(Mean { n, sum, mean, deviation: (squares / (n as f64 - 1.0)).sqrt() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_values_are_certain() {
        let got = mean(&[3.0; 4]).and_then(|it| it.estimate(0.95)).expect("valid");
        assert_eq!(got, Estimate { value: 3.0, limits: Limits { lower: 3.0, upper: 3.0 } });
    }

    #[test]
    fn one_value_says_nothing() {
        assert_eq!(mean(&[3.0]), None);
        assert_eq!(mean(&[3.0, f64::NAN]), None);
        assert_eq!(mean(&[3.0, 4.0]).and_then(|it| it.estimate(1.0)), None);
    }
}
