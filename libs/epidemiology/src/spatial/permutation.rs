//! Moran's I against the same values in random order.

use super::{
    moran::deviations,
    random::{Random, simulated_p},
    weights::{Links, Weighting},
};

/// Upper-tail p of Moran's I: (1 + permutations with an I at least as great)/(1 + permutations). Values are permuted
/// among the areas that have neighbours. None as for [`super::morans_i`], or without permutations.
#[must_use]
pub fn moran_permutation_p(
    values: &[f64],
    neighbours: &[Vec<usize>],
    weighting: Weighting,
    permutations: usize,
    seed: u64,
) -> Option<f64> {
    let links = Links::new(values.len(), neighbours, weighting).filter(|_| permutations > 0)?;
    let (mut deviations, squares) = deviations(values, &links)?;
    let reach = links.product(&deviations) - 1e-12 * squares;
    let mut random = Random::new(seed);
    let as_great = (0..permutations)
        .filter(|_| {
            random.shuffle(&mut deviations);
            links.product(&deviations) >= reach
        })
        .count();
    Some(simulated_p(as_great, permutations))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gradient_is_seen_with_every_seed() {
        let values: Vec<f64> = (0..20_u32).map(f64::from).collect();
        let line: Vec<Vec<usize>> =
            (0..20_usize).map(|at| (at.saturating_sub(1)..(at + 2).min(20)).collect()).collect();
        let p = |seed| moran_permutation_p(&values, &line, Weighting::Row, 199, seed);
        assert_eq!((p(1), p(2)), (Some(0.005), Some(0.005)));
        assert_eq!(moran_permutation_p(&values, &line, Weighting::Row, 0, 1), None);
    }
}
