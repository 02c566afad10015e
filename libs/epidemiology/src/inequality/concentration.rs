//! Concentration indices.

use super::{Group, group::positions_of, slope::coefficients};
use crate::{Estimate, Limits, valid::finite_z};

/// How far an indicator gathers at one end of the order: above 0 among the least deprived.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ConcentrationIndex {
    /// ACI, in the unit of the values.
    pub absolute: f64,
    /// Standard error of ACI; none for two groups.
    pub absolute_error: Option<f64>,
    /// The mean of all people, μ.
    pub mean: f64,
}

impl ConcentrationIndex {
    /// RCI = ACI/μ, −1 to 1 for values that are not negative. None for a mean of 0.
    #[must_use]
    pub fn relative(&self) -> Option<f64> {
        (self.mean != 0.0).then(|| self.absolute / self.mean)
    }

    /// Standard error of RCI, with the mean taken as known.
    #[must_use]
    pub fn relative_error(&self) -> Option<f64> {
        (self.mean != 0.0).then_some(self.absolute_error? / self.mean.abs())
    }

    /// ACI ± z·se. None for two groups, or a confidence outside (0, 1).
    #[must_use]
    pub fn absolute_limits(&self, confidence: f64) -> Option<Estimate> {
        let half = finite_z(confidence)? * self.absolute_error?;
        let limits = Limits { lower: self.absolute - half, upper: self.absolute + half };
        Some(Estimate { value: self.absolute, limits })
    }
}

/// ACI = 2·Σa·y(b − ½), twice the covariance of the values with the place in the order; its standard error is that of
/// the line of 2σ²·y over b by least squares weighted with people (Kakwani, Wagstaff & van Doorslaer 1997): it tells
/// how far groups are from a line, and is rough for few groups. None for fewer than two places in the order, people
/// that are not positive and finite, or a value that is not finite.
#[must_use]
pub fn concentration_index(groups: &[Group]) -> Option<ConcentrationIndex> {
    let positions = positions_of(groups)?;
    if groups.iter().any(|group| !group.value.is_finite()) {
        return None;
    }
    let weighted = |of: &dyn Fn(f64, f64) -> f64| {
        positions.iter().zip(groups).map(|(at, group)| at.share * of(at.middle, group.value)).sum::<f64>()
    };
    // The mean place is ½ whatever the groups.
    let spread = weighted(&|middle, _| (middle - 0.5).powi(2));
    let mean = weighted(&|_, value| value);
    let slope: f64 = coefficients(&positions).iter().zip(groups).map(|(weight, group)| weight * group.value).sum();
    let residual = weighted(&|middle, value| (value - mean - slope * (middle - 0.5)).powi(2));
    let free = groups.len() as f64 - 2.0;
    let error = 2.0 * spread * (residual / (free * spread)).sqrt();
    Some(ConcentrationIndex { absolute: 2.0 * spread * slope, absolute_error: (free > 0.0).then_some(error), mean })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_halves_are_worked_by_hand() {
        let group = |order, value| Group { order, population: 50.0, value, standard_error: 0.0 };
        let got = concentration_index(&[group(1, 1.0), group(2, 3.0)]).expect("valid");
        // 2·(½·1·(−¼) + ½·3·¼).
        assert!((got.absolute - 0.5).abs() < 1e-15 && (got.relative().expect("a mean") - 0.25).abs() < 1e-15);
        assert_eq!((got.absolute_error, got.absolute_limits(0.95)), (None, None));
        assert_eq!(concentration_index(&[group(1, 1.0), group(2, f64::NAN)]), None);
        assert_eq!(concentration_index(&[group(1, 1.0)]), None);
        let zero = concentration_index(&[group(1, -1.0), group(2, 1.0), group(3, 0.0)]).expect("valid");
        assert_eq!(zero.relative(), None);
        assert!(zero.absolute_limits(0.95).is_some());
    }
}
