//! Marshall's local estimator.

use super::marshall::{between, shrink};
use crate::heterogeneity::pooled_ratio;

/// The mean with which the rates of a neighbourhood are compared for its variance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LocalMean {
    /// The mean of the neighbourhood itself (Marshall 1991).
    Centre,
    /// Each member's own local mean: a variant found in software, for comparison.
    Own,
}

/// Local empirical Bayes (Marshall 1991): each area is drawn towards the pooled rate of itself and its neighbours
/// (zero-based; whether an area lists itself makes no difference). An area whose neighbourhood has no event gets
/// 0, one without neighbours keeps its rate. None as for [`super::marshall`], or where a neighbour is no area.
#[must_use]
pub fn marshall_local(observed: &[u64], n: &[f64], neighbours: &[Vec<usize>], mean: LocalMean) -> Option<Vec<f64>> {
    pooled_ratio(observed, n)?;
    let areas = observed.len();
    let known = neighbours.iter().flatten().all(|&neighbour| neighbour < areas);
    if !(neighbours.len() == areas && known) {
        return None;
    }
    let members: Vec<Vec<usize>> = neighbours
        .iter()
        .enumerate()
        .map(|(area, neighbours)| {
            let mut members = neighbours.clone();
            members.push(area);
            members.sort_unstable();
            members.dedup();
            members
        })
        .collect();
    let means: Vec<f64> = members
        .iter()
        .map(|members| {
            let events: u64 = members.iter().map(|&it| observed[it]).sum();
            events as f64 / members.iter().map(|&it| n[it]).sum::<f64>()
        })
        .collect();
    let smoothed = members.iter().enumerate().map(|(area, members)| {
        let compared = members.iter().map(|&it| {
            let with = match mean {
                LocalMean::Centre => means[area],
                LocalMean::Own => means[it],
            };
            (observed[it], n[it], with)
        });
        shrink(observed[area] as f64 / n[area], n[area], means[area], between(compared, means[area]))
    });
    Some(smoothed.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_neighbourhood_is_the_global_estimator() {
        let (observed, n) = ([10, 30, 25], [100.0, 110.0, 90.0]);
        let all = vec![vec![1, 2], vec![0, 2], vec![0, 1, 2]];
        let local = marshall_local(&observed, &n, &all, LocalMean::Centre).expect("valid");
        assert_eq!(local, super::super::marshall(&observed, &n).expect("valid").smoothed);
    }

    #[test]
    fn islands_and_empty_neighbourhoods_have_values() {
        let got = marshall_local(&[3, 0, 0], &[10.0; 3], &[vec![], vec![2], vec![1]], LocalMean::Own);
        assert_eq!(got, Some(vec![0.3, 0.0, 0.0]));
        assert_eq!(marshall_local(&[3, 1], &[10.0; 2], &[vec![2], vec![]], LocalMean::Own), None);
    }
}
