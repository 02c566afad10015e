//! Counts over time and their log-linear trend.

use super::{Period, student::student_quantile_upper};
use crate::{Estimate, Limits, special::two_sided_z, valid::half_alpha};

/// Events of one period.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CountPoint {
    /// The years.
    pub period: Period,
    /// Events in them.
    pub events: u64,
    /// Person-years.
    pub population: f64,
}

/// How far counts vary around the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Variation {
    /// As Poisson counts do.
    Poisson,
    /// By the dispersion that was found, never less than Poisson counts; limits by Student's t.
    Quasi,
}

/// ln(rate) = intercept + slope·(year − first year).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PoissonTrend {
    /// Log rate in the middle of the first period.
    pub intercept: f64,
    /// Change of the log rate a year.
    pub slope: f64,
    /// Its standard error for Poisson counts; times √[`Self::dispersion`] that of quasi-Poisson counts.
    pub standard_error: f64,
    /// Slope over standard error.
    pub z: f64,
    /// Two-sided p of z.
    pub p: f64,
    /// Deviance.
    pub deviance: f64,
    /// Pearson's χ² over the degrees of freedom; none for two points.
    pub dispersion: Option<f64>,
    /// Points.
    pub points: usize,
}

impl PoissonTrend {
    /// Annual change as a fraction, exp(slope) − 1: 0.02 is 2 % more each year. None for a confidence outside (0, 1],
    /// or quasi-Poisson limits of two points.
    #[must_use]
    pub fn annual_change(&self, variation: Variation, confidence: f64) -> Option<Estimate> {
        let half = self.standard_error
            * match variation {
                Variation::Poisson => two_sided_z(confidence)?,
                Variation::Quasi => {
                    let t = student_quantile_upper(half_alpha(confidence)?, self.points as f64 - 2.0)?;
                    t * self.dispersion?.max(1.0).sqrt()
                }
            };
        let limits = Limits { lower: self.slope - half, upper: self.slope + half };
        Some(Estimate { value: self.slope.exp_m1(), limits: limits.map(f64::exp_m1) })
    }
}
