//! Slope and relative index of proportions by logistic regression.

use super::{
    group::positions,
    regression::{Row, expit, newton, sandwich},
};
use crate::{Estimate, Limits, valid::finite_z};

/// One group with a proportion.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LogisticGroup {
    /// Place in the order, from the most deprived up; groups of the same place stand together.
    pub order: u32,
    /// People, > 0, who make the place between 0 and 1.
    pub population: f64,
    /// Proportion, 0 to 1.
    pub proportion: f64,
    /// Weight in the regression, > 0: the people, as a rule.
    pub weight: f64,
}

/// Indices between the fitted proportions at both ends of the order.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LogisticIndex {
    /// SII: least deprived end less most deprived one.
    pub absolute: f64,
    /// Standard error of SII.
    pub absolute_error: f64,
    /// RII: the quotient of the same ends.
    pub relative: f64,
    /// Standard error of ln RII.
    pub relative_log_error: f64,
}

impl LogisticIndex {
    /// SII ± z·se. None for a confidence outside (0, 1).
    #[must_use]
    pub fn absolute_limits(&self, confidence: f64) -> Option<Estimate> {
        let half = finite_z(confidence)? * self.absolute_error;
        let limits = Limits { lower: self.absolute - half, upper: self.absolute + half };
        Some(Estimate { value: self.absolute, limits })
    }

    /// RII·exp(±z·se). None for a confidence outside (0, 1).
    #[must_use]
    pub fn relative_limits(&self, confidence: f64) -> Option<Estimate> {
        let factor = (finite_z(confidence)? * self.relative_log_error).exp();
        let limits = Limits { lower: self.relative / factor, upper: self.relative * factor };
        Some(Estimate { value: self.relative, limits })
    }
}

/// Logistic regression of proportions on the place in the order by maximum likelihood, and the indices between both
/// ends. Standard errors are those of the sandwich (White 1980) with the factor k/(k − 2) for k groups (Hinkley 1977,
/// `HC1`): they tell how far groups are from the curve, not how many people they have, and are rough for few groups.
/// None for fewer than three groups or two places, people or weights that are not positive and finite, a proportion
/// outside 0 to 1, or proportions that no curve fits best: all 0, all 1, or 0 up to some place and 1 from there on.
#[must_use]
pub fn logistic_index(groups: &[LogisticGroup]) -> Option<LogisticIndex> {
    let places = positions(&groups.iter().map(|group| (group.order, group.population)).collect::<Vec<_>>())?;
    let valid = groups.len() >= 3
        && groups.iter().all(|it| (0.0..=1.0).contains(&it.proportion) && it.weight > 0.0 && it.weight.is_finite());
    let most = groups.iter().map(|it| it.weight).fold(0.0, f64::max);
    let rows: Vec<Row> = places
        .iter()
        .zip(groups)
        .map(|(place, group)| Row { at: place.middle, y: group.proportion, weight: group.weight / most })
        .collect();
    let curve = newton(&rows).filter(|_| valid)?;
    let covariance = sandwich(&rows, curve)?;
    let (first, last) = (expit(curve[0]), expit(curve[0] + curve[1]));
    let (slope_first, slope_last) = (first * (1.0 - first), last * (1.0 - last));
    Some(LogisticIndex {
        absolute: last - first,
        absolute_error: covariance.along([slope_last - slope_first, slope_last]).sqrt(),
        relative: last / first,
        relative_log_error: covariance.along([first - last, 1.0 - last]).sqrt(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(order: u32, proportion: f64) -> LogisticGroup {
        LogisticGroup { order, population: 100.0, proportion, weight: 100.0 }
    }

    #[test]
    fn a_curve_is_found() {
        // Middles 1/6, 1/2, 5/6.
        let groups = [1, 2, 3].map(|order| group(order, expit(-1.0 + 1.5 * (f64::from(order) - 0.5) / 3.0)));
        let got = logistic_index(&groups).expect("valid");
        assert!((got.absolute - (expit(0.5) - expit(-1.0))).abs() < 1e-10 && got.absolute_error < 1e-9);
        assert!((got.relative - expit(0.5) / expit(-1.0)).abs() < 1e-10 && got.relative_log_error < 1e-9);
    }

    #[test]
    fn nonsense_has_no_curve() {
        assert_eq!(logistic_index(&[group(1, 0.1), group(2, 0.2)]), None);
        assert_eq!(logistic_index(&[0.0; 3].map(|it| group(1, it))), None);
        assert_eq!(logistic_index(&[group(1, 0.0), group(2, 0.0), group(3, 1.0)]), None);
        assert_eq!(logistic_index(&[group(1, 0.1), group(2, 1.2), group(3, 0.5)]), None);
        assert_eq!(logistic_index(&[group(1, 0.1), group(2, f64::NAN), group(3, 0.5)]), None);
    }
}
