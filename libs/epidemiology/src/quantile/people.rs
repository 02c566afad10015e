//! Groups of equally many people.

use super::RankOrder;
use crate::valid::positive;

/// The group 1 to k of each area, cut where the people of all areas in the order of their values reach k-ths: an area
/// belongs where the middle of its people does, and areas of the same value share one middle. For indices of inequality
/// (see [`crate::inequality`]), where groups of equally many areas would be of very different size. None for lengths
/// that differ, no area, no group, a value that is not finite, or people that are not positive and finite.
#[must_use]
pub fn population_quantile_groups(
    values: &[f64],
    people: &[f64],
    groups: usize,
    order: RankOrder,
) -> Option<Vec<usize>> {
    let valid = values.len() == people.len()
        && groups > 0
        && values.iter().all(|it| it.is_finite())
        && people.iter().all(|it| positive(*it).is_some());
    let total = positive(people.iter().sum()).filter(|_| valid)?;
    let share = |counts: &dyn Fn(f64) -> bool| {
        values.iter().zip(people).filter(|(value, _)| counts(**value)).map(|(_, people)| people / total).sum::<f64>()
    };
    let group = |value: &f64| {
        let before = match order {
            RankOrder::LowestFirst => share(&|other| other < *value),
            RankOrder::HighestFirst => share(&|other| other > *value),
        };
        #[expect(clippy::float_cmp, reason = "equal means the same value, as in a rank")]
        let middle = before + share(&|other| other == *value) / 2.0;
        // The first of k cuts beyond the middle; the last is beyond every one.
        (1..groups).find(|cut| middle < *cut as f64 / groups as f64).unwrap_or(groups)
    };
    Some(values.iter().map(group).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_city_fills_a_group() {
        let got = population_quantile_groups(&[1.0, 2.0, 3.0, 4.0], &[1.0, 1.0, 1.0, 3.0], 2, RankOrder::LowestFirst);
        assert_eq!(got, Some(vec![1, 1, 1, 2]));
        let got = population_quantile_groups(&[1.0, 2.0, 2.0], &[1.0, 1.0, 1.0], 3, RankOrder::HighestFirst);
        assert_eq!(got, Some(vec![3, 2, 2]));
    }

    #[test]
    fn nonsense_has_no_group() {
        assert_eq!(population_quantile_groups(&[], &[], 2, RankOrder::LowestFirst), None);
        assert_eq!(population_quantile_groups(&[1.0], &[0.0], 2, RankOrder::LowestFirst), None);
        assert_eq!(population_quantile_groups(&[f64::NAN], &[1.0], 2, RankOrder::LowestFirst), None);
        assert_eq!(population_quantile_groups(&[1.0], &[1.0], 0, RankOrder::LowestFirst), None);
    }
}
