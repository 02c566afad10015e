//! Tango's index.

use super::cluster::{Place, pooled};
use crate::{special::gamma_q, valid::positive};

/// Tango's index of clustering.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tango {
    /// T = (r − p)ᵀ·W·(r − p).
    pub statistic: f64,
    /// Its mean where events follow E.
    pub expected: f64,
    /// Its variance.
    pub variance: f64,
    /// Upper-tail p, by χ² with three moments (Tango 1995).
    pub p: f64,
}

/// Tango's index (1995) with r = O/ΣO, p = E/ΣE and weights exp(−distance/scale), each area with itself included,
/// which sum to the number of areas. Takes time n³. None for fewer than two areas, an E or a scale that is not
/// positive and finite, no event at all, or places that are missing or not finite.
#[must_use]
pub fn tango(observed: &[u64], expected: &[f64], places: &[Place], scale: f64) -> Option<Tango> {
    pooled(observed, expected, places)?;
    let (scale, size) = (positive(scale)?, observed.len());
    let mut weights: Vec<f64> =
        places.iter().flat_map(|a| places.iter().map(move |b| (-a.distance(*b) / scale).exp())).collect();
    let by = size as f64 / weights.iter().sum::<f64>();
    for it in &mut weights {
        *it *= by;
    }
    let events: f64 = observed.iter().map(|&it| it as f64).sum();
    let all: f64 = expected.iter().sum();
    let shares: Vec<f64> = expected.iter().map(|it| it / all).collect();
    let excess: Vec<f64> = observed.iter().zip(&shares).map(|(&it, share)| it as f64 / events - share).collect();
    let product = |of: &[f64]| {
        let row = |at: usize| weights[at * size..(at + 1) * size].iter().zip(of).map(|(w, it)| w * it).sum::<f64>();
        (0..size).map(row).collect::<Vec<f64>>()
    };
    let statistic: f64 = product(&excess).iter().zip(&excess).map(|(a, b)| a * b).sum();
    let (once, twice, thrice) = traces(&covariance_of_events(&weights, &shares, &product(&shares)), size);
    let (mean, variance) = (once / events, 2.0 * twice / (events * events));
    let skewness = 2.0 * 2.0_f64.sqrt() * thrice / twice.powf(1.5);
    let degrees = 8.0 / (skewness * skewness);
    let standard = (statistic - mean) / variance.sqrt();
    let p = gamma_q(degrees / 2.0, (degrees + standard * (2.0 * degrees).sqrt()).max(0.0) / 2.0);
    p.is_finite().then_some(Tango { statistic, expected: mean, variance, p })
}

/// M = √V·W·√V up to rotation, with V = diag p − p·pᵀ the covariance of r: with u = √p and C = u·W·uᵀ element by
/// element, (I − u·uᵀ)·C·(I − u·uᵀ), which is symmetric.
fn covariance_of_events(weights: &[f64], shares: &[f64], covered: &[f64]) -> Vec<f64> {
    let size = shares.len();
    let all: f64 = shares.iter().zip(covered).map(|(p, it)| p * it).sum();
    let element = |at: usize| {
        let (row, column) = (at / size, at % size);
        let centred = weights[at] - covered[row] - covered[column] + all;
        (shares[row] * shares[column]).sqrt() * centred
    };
    (0..size * size).map(element).collect()
}

/// tr M, tr M² and tr M³ of a symmetric matrix.
fn traces(matrix: &[f64], size: usize) -> (f64, f64, f64) {
    // Rows of M² at once: a row of M that was read serves them all.
    const TOGETHER: usize = 8;
    let once = (0..size).map(|at| matrix[at * size + at]).sum();
    let twice = matrix.iter().map(|it| it * it).sum();
    let mut thrice = 0.0;
    for rows in matrix.chunks(TOGETHER * size) {
        let mut squared = vec![0.0; rows.len()];
        for (at, other) in matrix.chunks_exact(size).enumerate() {
            for (row, sums) in rows.chunks_exact(size).zip(squared.chunks_exact_mut(size)) {
                let factor = row[at];
                for (sum, it) in sums.iter_mut().zip(other) {
                    *sum += factor * it;
                }
            }
        }
        thrice += squared.iter().zip(rows).map(|(a, b)| a * b).sum::<f64>();
    }
    (once, twice, thrice)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_reach_it_is_the_chi_square_of_equal_areas() {
        // W is the identity, and p·n·k·T is Pearson's χ² with k − 1 degrees of freedom.
        let places: Vec<Place> = (0..4_u32).map(|at| Place { x: f64::from(at), y: 0.0 }).collect();
        let got = tango(&[4, 10, 10, 16], &[10.0; 4], &places, 1e-3).expect("valid");
        let chi = 40.0 * 4.0 * got.statistic;
        assert!((chi - 7.2).abs() < 1e-12 && (40.0 * 4.0 * got.expected - 3.0).abs() < 1e-12);
        assert!((got.p - gamma_q(1.5, chi / 2.0)).abs() < 1e-12);
    }

    #[test]
    fn a_cluster_is_seen() {
        let places: Vec<Place> = (0..20_u32).map(|at| Place { x: f64::from(at), y: 0.0 }).collect();
        let counts = |at: &dyn Fn(u64) -> u64| (0..20).map(at).collect::<Vec<_>>();
        let p = |counts: &[u64]| tango(counts, &[10.0; 20], &places, 2.0).expect("valid").p;
        assert!(p(&counts(&|at| if (5..9).contains(&at) { 22 } else { 10 })) < 1e-4);
        assert!(p(&counts(&|at| if at % 2 == 0 { 9 } else { 11 })) > 0.9);
        assert_eq!(tango(&[1, 2], &[1.0, 2.0], &places, 2.0), None);
    }
}
