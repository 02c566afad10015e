//! Rates smoothed by the median.

use crate::valid::positive;

/// The median rate of each area and its neighbours, not weighted; an island keeps its rate. Steady against one odd
/// area, and blind to its size. None where lengths differ, an n is not positive and finite, or a neighbour is no area.
#[must_use]
pub fn median_rates(observed: &[u64], n: &[f64], neighbours: &[Vec<usize>]) -> Option<Vec<f64>> {
    let areas = observed.len();
    let valid = n.len() == areas && neighbours.len() == areas && neighbours.iter().flatten().all(|&it| it < areas);
    if !valid || n.iter().any(|&it| positive(it).is_none()) {
        return None;
    }
    let rate = |&area: &usize| observed[area] as f64 / n[area];
    let smoothed = neighbours.iter().enumerate().map(|(area, list)| {
        let mut members = list.clone();
        members.push(area);
        members.sort_unstable();
        members.dedup();
        let mut rates: Vec<f64> = members.iter().map(rate).collect();
        rates.sort_by(f64::total_cmp);
        let half = rates.len() / 2;
        if rates.len() % 2 == 1 { rates[half] } else { f64::midpoint(rates[half - 1], rates[half]) }
    });
    Some(smoothed.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_odd_area_vanishes_and_an_island_stays() {
        let lists = [vec![1, 2], vec![0], vec![0, 1, 2], vec![]];
        let got = median_rates(&[1, 90, 3, 7], &[100.0; 4], &lists).expect("valid");
        assert!(got.iter().zip([0.03, 0.455, 0.03, 0.07]).all(|(a, b)| (a - b).abs() < 1e-15));
        assert_eq!(median_rates(&[1], &[1.0], &[vec![1]]), None);
    }
}
