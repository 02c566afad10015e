//! Moran's I.

use super::weights::{Links, Weighting};
use crate::special::normal_sf;

/// Moran's I with its moments where the values are placed at random.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moran {
    /// I.
    pub i: f64,
    /// Its mean without correlation, −1/(n − 1).
    pub expected: f64,
    /// Its variance for normal values.
    pub variance_normal: f64,
    /// Its variance over all permutations of the values; none for fewer than four areas.
    pub variance_randomised: Option<f64>,
    /// z by the variance over permutations.
    pub z: Option<f64>,
    /// Upper-tail p of z: neighbours are alike.
    pub p: Option<f64>,
    /// Areas with neighbours.
    pub areas: usize,
}

/// I = n/Σw · Σw(x − x̄)(y − x̄)/Σ(x − x̄)² over the areas that have neighbours (Moran 1950), with the moments of Cliff &
/// Ord (1981). None where lists and values differ in number, a value is not finite, fewer than three areas have
/// neighbours, or their values are all equal.
#[must_use]
pub fn morans_i(values: &[f64], neighbours: &[Vec<usize>], weighting: Weighting) -> Option<Moran> {
    let links = Links::new(values.len(), neighbours, weighting)?;
    let (deviations, squares) = deviations(values, &links)?;
    let n = deviations.len() as f64;
    let s0 = links.total();
    let i = n / s0 * links.product(&deviations) / squares;
    let (s1, s2) = link_moments(&links);
    let expected = -1.0 / (n - 1.0);
    let variance_normal = (n * n * s1 - n * s2 + 3.0 * s0 * s0) / (s0 * s0 * (n * n - 1.0)) - expected * expected;
    let variance_randomised = (deviations.len() > 3).then(|| {
        let kurtosis = n * deviations.iter().map(|it| it.powi(4)).sum::<f64>() / (squares * squares);
        let plain = n * ((n * n - 3.0 * n + 3.0) * s1 - n * s2 + 3.0 * s0 * s0);
        let peaked = kurtosis * (n * (n - 1.0) * s1 - 2.0 * n * s2 + 6.0 * s0 * s0);
        (plain - peaked) / ((n - 1.0) * (n - 2.0) * (n - 3.0) * s0 * s0) - expected * expected
    });
    let z = variance_randomised.filter(|it| *it > 0.0).map(|it| (i - expected) / it.sqrt());
    let areas = deviations.len();
    Some(Moran { i, expected, variance_normal, variance_randomised, z, p: z.map(normal_sf), areas })
}

/// Deviations from the mean of the areas with neighbours, and the sum of their squares.
pub(super) fn deviations(values: &[f64], links: &Links) -> Option<(Vec<f64>, f64)> {
    let mut kept: Vec<f64> = links.areas.iter().map(|&it| values[it]).collect();
    if kept.len() < 3 || !kept.iter().all(|it| it.is_finite()) {
        return None;
    }
    let mean = kept.iter().sum::<f64>() / kept.len() as f64;
    for it in &mut kept {
        *it -= mean;
    }
    let squares: f64 = kept.iter().map(|it| it * it).sum();
    // Equal values leave a rounding error.
    (squares > 1e-24 * mean * mean * kept.len() as f64).then_some((kept, squares))
}

/// S₁ = ½·Σ(wᵢⱼ + wⱼᵢ)² and S₂ = Σ(row sum + column sum)².
fn link_moments(links: &Links) -> (f64, f64) {
    let (mut own, mut crossed) = (0.0, 0.0);
    let mut sums: Vec<f64> = (0..links.of.len()).map(|area| links.row_sum(area)).collect();
    for (area, list) in links.of.iter().enumerate() {
        for &it in list {
            let weight = links.weight(area);
            own += weight * weight;
            if links.of[it].binary_search(&area).is_ok() {
                crossed += weight * links.weight(it);
            }
            sums[it] += weight;
        }
    }
    (own + crossed, sums.iter().map(|it| it * it).sum())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A ring of six.
    fn ring() -> Vec<Vec<usize>> {
        (0..6).map(|at| vec![(at + 1) % 6, (at + 5) % 6]).collect()
    }

    #[test]
    fn alternating_values_are_opposite() {
        let got = morans_i(&[1.0, -1.0, 1.0, -1.0, 1.0, -1.0], &ring(), Weighting::Row).expect("valid");
        assert!((got.i + 1.0).abs() < 1e-15 && (got.expected + 0.2).abs() < 1e-15);
    }

    #[test]
    fn moments_are_those_of_all_permutations() {
        let values = [1.0, 4.0, 2.0, 9.0, 5.0];
        let neighbours = [vec![1], vec![0, 2], vec![1, 3, 4], vec![2], vec![2]];
        for weighting in [Weighting::Row, Weighting::Binary] {
            let mut all = Vec::new();
            permute(&mut values.to_vec(), 0, &mut |it| {
                all.push(morans_i(it, &neighbours, weighting).expect("valid").i);
            });
            let mean = all.iter().sum::<f64>() / all.len() as f64;
            let variance = all.iter().map(|it| (it - mean).powi(2)).sum::<f64>() / all.len() as f64;
            let got = morans_i(&values, &neighbours, weighting).expect("valid");
            assert!((got.expected - mean).abs() < 1e-12);
            assert!((got.variance_randomised.expect("five") - variance).abs() < 1e-12);
        }
    }

    fn permute(values: &mut Vec<f64>, from: usize, see: &mut dyn FnMut(&[f64])) {
        if from == values.len() {
            return see(values);
        }
        for at in from..values.len() {
            values.swap(from, at);
            permute(values, from + 1, see);
            values.swap(from, at);
        }
    }

    #[test]
    fn an_island_changes_nothing() {
        let (mut values, mut neighbours) = (vec![1.0, 4.0, 2.0, 9.0, 5.0, 6.0], ring());
        let before = morans_i(&values, &neighbours, Weighting::Row);
        values.push(1e9);
        neighbours.push(vec![]);
        assert_eq!(morans_i(&values, &neighbours, Weighting::Row), before);
        assert_eq!(morans_i(&values, &vec![vec![]; 7], Weighting::Row), None);
        assert_eq!(morans_i(&[2.0; 6], &ring(), Weighting::Row), None);
    }
}
