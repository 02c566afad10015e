//! Slope and relative index of inequality.

use super::{
    Group, Scale,
    group::{Position, positions_of},
};
use crate::{Estimate, Limits, valid::finite_z};

/// A line over the order of groups.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SlopeIndex {
    /// Height at the most deprived end, on the scale of the fit.
    pub intercept: f64,
    /// Rise to the least deprived end, on the scale of the fit.
    pub slope: f64,
    /// The scale of the fit.
    pub scale: Scale,
}

impl SlopeIndex {
    /// The fitted value at the most and at the least deprived end, in the unit of the values.
    #[must_use]
    pub fn ends(&self) -> (f64, f64) {
        (self.scale.to_value(self.intercept), self.scale.to_value(self.intercept + self.slope))
    }

    /// SII: the least deprived end less the most deprived one, in the unit of the values. Change its sign where more is
    /// worse and a gap is to be positive.
    #[must_use]
    pub fn absolute(&self) -> f64 {
        match self.scale {
            Scale::Identity => self.slope,
            Scale::Log | Scale::Logit => {
                let (most, least) = self.ends();
                least - most
            }
        }
    }

    /// RII: the quotient of the same ends. None unless both are positive.
    #[must_use]
    pub fn relative(&self) -> Option<f64> {
        let (most, least) = self.ends();
        (most > 0.0 && least > 0.0).then(|| least / most)
    }
}

/// The line through the values of groups by least squares weighted with their people (Low & Low 2004), on a scale. None
/// for fewer than two places in the order, people that are not positive and finite, or a value that the scale does not
/// have.
///
/// ```
/// use epidemiology::inequality::{Group, Scale, slope_index, slope_limits};
/// let group = |order, value| Group { order, population: 100.0, value, standard_error: 0.3 };
/// let groups = [group(1, 78.0), group(2, 79.0), group(3, 79.5), group(4, 81.0)];
/// let index = slope_index(&groups, Scale::Identity).unwrap();
/// assert!((index.absolute() - 3.8).abs() < 1e-12 && (index.relative().unwrap() - 1.049_048).abs() < 1e-6);
/// let limits = slope_limits(&groups, 0.95).unwrap().limits;
/// assert!((limits.lower - 2.748_173).abs() < 1e-6 && (limits.upper - 4.851_827).abs() < 1e-6);
/// ```
#[must_use]
pub fn slope_index(groups: &[Group], scale: Scale) -> Option<SlopeIndex> {
    let positions = positions_of(groups)?;
    let values: Vec<f64> = groups.iter().map(|group| scale.scaled(group.value)).collect::<Option<_>>()?;
    Some(line(&positions, &values, scale))
}

/// SII of untransformed values with its closed limits, slope ± z·√Σc²·se², c = a(b − b̄)/Σa(b − b̄)²: the values are
/// taken as normal and independent. None as for [`slope_index`], for a standard error that is negative or no number, or
/// a confidence outside (0, 1).
#[must_use]
pub fn slope_limits(groups: &[Group], confidence: f64) -> Option<Estimate> {
    let z = finite_z(confidence)?;
    let value = slope_index(groups, Scale::Identity)?.slope;
    let coefficients = coefficients(&positions_of(groups)?);
    let errors = groups.iter().map(|group| group.standard_error);
    let valid = errors.clone().all(|error| error >= 0.0 && error.is_finite());
    let variance: f64 = coefficients.iter().zip(errors).map(|(weight, error)| (weight * error).powi(2)).sum();
    let half = z * variance.sqrt();
    valid.then_some(Estimate { value, limits: Limits { lower: value - half, upper: value + half } })
}

/// The weighted line through values that are on the scale already.
pub(super) fn line(positions: &[Position], values: &[f64], scale: Scale) -> SlopeIndex {
    let slope = coefficients(positions).iter().zip(values).map(|(weight, value)| weight * value).sum::<f64>();
    let intercept = positions.iter().zip(values).map(|(at, value)| at.share * (value - slope * at.middle)).sum();
    SlopeIndex { intercept, slope, scale }
}

/// The c by group: the slope is Σc·y.
pub(super) fn coefficients(positions: &[Position]) -> Vec<f64> {
    let centre: f64 = positions.iter().map(|at| at.share * at.middle).sum();
    let spread: f64 = positions.iter().map(|at| at.share * (at.middle - centre).powi(2)).sum();
    positions.iter().map(|at| at.share * (at.middle - centre) / spread).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(order: u32, population: f64, value: f64) -> Group {
        Group { order, population, value, standard_error: 0.5 }
    }

    #[test]
    fn a_straight_line_is_found_on_every_scale() {
        // Middles 0.1, 0.4, 0.8.
        for scale in [Scale::Identity, Scale::Log, Scale::Logit] {
            let groups = [(1, 20.0, 0.1), (2, 40.0, 0.4), (3, 40.0, 0.8)]
                .map(|(order, people, middle)| group(order, people, scale.to_value(0.2 + 0.3 * middle)));
            let got = slope_index(&groups, scale).expect("valid");
            assert!((got.intercept - 0.2).abs() < 1e-12 && (got.slope - 0.3).abs() < 1e-12);
            let (most, least) = (scale.to_value(0.2), scale.to_value(0.5));
            assert!((got.absolute() - (least - most)).abs() < 1e-12);
            assert!((got.relative().expect("positive") - least / most).abs() < 1e-12);
        }
    }

    #[test]
    fn nonsense_has_no_slope() {
        let groups = [group(1, 20.0, 0.5), group(2, 20.0, 0.0)];
        assert!(slope_index(&groups, Scale::Identity).is_some_and(|it| it.relative().is_none()));
        assert_eq!(slope_index(&groups, Scale::Log), None);
        assert_eq!(slope_index(&groups[..1], Scale::Identity), None);
        assert_eq!(slope_index(&[groups[0], group(2, 20.0, f64::NAN)], Scale::Identity), None);
        let wrong = groups.map(|it| Group { standard_error: -1.0, ..it });
        assert_eq!(slope_limits(&wrong, 0.95), None);
        assert_eq!(slope_limits(&groups, 1.0), None);
    }
}
