//! Groups of equally many areas.

/// Which end has group 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RankOrder {
    /// The lowest value.
    LowestFirst,
    /// The highest value.
    HighestFirst,
}

/// The group 1 to k of each area by the rank of its value, areas of the same value in the same group:
/// k + 1 − ⌈(n + 1 − rank)·k/n⌉, with the least rank of equals (as English public health profiles have it). An area
/// without a value has no group, and none has one where there are fewer values than groups. None for no group, or a
/// value that is not finite.
///
/// ```
/// use epidemiology::quantile::{RankOrder, quantile_groups};
/// let values = [3.0, 1.0, 4.0, 1.5, 5.0].map(Some);
/// let halves = quantile_groups(&values, 2, RankOrder::LowestFirst).unwrap();
/// assert_eq!(halves, [Some(1), Some(1), Some(2), Some(1), Some(2)]);
/// ```
#[must_use]
pub fn quantile_groups(values: &[Option<f64>], groups: usize, order: RankOrder) -> Option<Vec<Option<usize>>> {
    let mut sorted: Vec<f64> = values.iter().copied().flatten().collect();
    if groups == 0 || sorted.iter().any(|value| !value.is_finite()) {
        return None;
    }
    sorted.sort_by(f64::total_cmp);
    let n = sorted.len();
    let group = |value: f64| {
        let before = match order {
            RankOrder::LowestFirst => sorted.partition_point(|other| *other < value),
            RankOrder::HighestFirst => n - sorted.partition_point(|other| *other <= value),
        };
        // n + 1 − rank = n − before.
        groups + 1 - ((n - before) * groups).div_ceil(n)
    };
    Some(values.iter().map(|value| value.filter(|_| n >= groups).map(group)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_values_stay_together() {
        let values = [5.0, 5.0, 5.0, 1.0].map(Some);
        let got = quantile_groups(&values, 4, RankOrder::LowestFirst).expect("valid");
        assert_eq!(got, [2, 2, 2, 1].map(Some));
        let got = quantile_groups(&values, 4, RankOrder::HighestFirst).expect("valid");
        assert_eq!(got, [1, 1, 1, 4].map(Some));
        // Zeros of both signs are equal.
        let zeros = quantile_groups(&[Some(0.0), Some(-0.0)], 2, RankOrder::LowestFirst).expect("valid");
        assert_eq!(zeros, [1, 1].map(Some));
    }

    #[test]
    fn too_few_values_have_no_group() {
        let values = [Some(1.0), None, Some(2.0)];
        assert_eq!(quantile_groups(&values, 3, RankOrder::LowestFirst), Some(vec![None; 3]));
        assert_eq!(quantile_groups(&values, 2, RankOrder::LowestFirst), Some(vec![Some(1), None, Some(2)]));
        assert_eq!(quantile_groups(&[], 2, RankOrder::LowestFirst), Some(Vec::new()));
        assert_eq!(quantile_groups(&values, 0, RankOrder::LowestFirst), None);
        assert_eq!(quantile_groups(&[Some(f64::NAN)], 1, RankOrder::LowestFirst), None);
    }
}
