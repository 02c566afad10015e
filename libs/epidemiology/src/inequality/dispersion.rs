//! Differences between groups without regard to their order.

use super::Group;
use crate::valid::positive;

/// Σa(y − μ)² over groups with share a of the people, in the squared unit of the values. None without groups, for
/// people that are not positive and finite, or a value that is not finite.
#[must_use]
pub fn between_group_variance(groups: &[Group]) -> Option<f64> {
    mean_of(groups, |value, mean| (value - mean).powi(2))
}

/// Σa·ln(μ/y), most sensitive to low values. None as for [`between_group_variance`], or for a value that
/// is not positive.
#[must_use]
pub fn mean_log_deviation(groups: &[Group]) -> Option<f64> {
    all_positive(groups)?;
    mean_of(groups, |value, mean| (mean / value).ln())
}

/// Σa·(y/μ)·ln(y/μ) (Theil 1967). None as for [`between_group_variance`], or for a value that is not positive.
#[must_use]
pub fn theil_index(groups: &[Group]) -> Option<f64> {
    all_positive(groups)?;
    mean_of(groups, |value, mean| value / mean * (value / mean).ln())
}

fn all_positive(groups: &[Group]) -> Option<()> {
    groups.iter().all(|group| positive(group.value).is_some()).then_some(())
}

/// The mean over people of something of each value and the mean value.
fn mean_of(groups: &[Group], of: impl Fn(f64, f64) -> f64) -> Option<f64> {
    let valid = groups.iter().all(|group| positive(group.population).is_some() && group.value.is_finite());
    let people = positive(groups.iter().map(|group| group.population).sum()).filter(|_| valid)?;
    let mean = groups.iter().map(|group| group.population / people * group.value).sum();
    Some(groups.iter().map(|group| group.population / people * of(group.value, mean)).sum())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn groups(values: [f64; 2]) -> [Group; 2] {
        [(25.0, values[0]), (75.0, values[1])].map(|(population, value)| Group {
            order: 0,
            population,
            value,
            standard_error: 0.0,
        })
    }

    #[test]
    fn two_groups_are_worked_by_hand() {
        let two = groups([1.0, 5.0]);
        assert!((between_group_variance(&two).expect("valid") - 3.0).abs() < 1e-14);
        let (low, high) = (0.25_f64.ln(), 1.25_f64.ln());
        assert!((mean_log_deviation(&two).expect("valid") + 0.25 * low + 0.75 * high).abs() < 1e-14);
        assert!((theil_index(&two).expect("valid") - 0.0625 * low - 0.9375 * high).abs() < 1e-14);
    }

    #[test]
    fn equality_is_zero_and_nonsense_none() {
        let same = groups([2.0, 2.0]);
        for index in [between_group_variance, mean_log_deviation, theil_index] {
            assert!(index(&same).is_some_and(|it| it.abs() < 1e-15));
            assert_eq!(index(&[]), None);
            assert_eq!(index(&groups([2.0, f64::NAN])), None);
        }
        assert_eq!(theil_index(&groups([0.0, 1.0])), None);
    }
}
