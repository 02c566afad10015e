//! Rates made comparable before neighbours are compared.

use super::{Moran, Weighting, morans_i};
use crate::bayes::marshall;

/// (r − b)/√(a + b/n) by area, with b and a the pooled rate and the variance between areas of [`marshall`] (Assunção &
/// Reis 1999). Where the moments give a + b/n ≤ 0, a is taken as 0. None as for [`marshall`].
#[must_use]
pub fn ebi_deviates(observed: &[u64], n: &[f64]) -> Option<Vec<f64>> {
    let fit = marshall(observed, n)?;
    let deviate = |(&count, &n): (&u64, &f64)| {
        let chance = fit.mean / n;
        let variance = if fit.variance + chance > 0.0 { fit.variance + chance } else { chance };
        (count as f64 / n - fit.mean) / variance.sqrt()
    };
    Some(observed.iter().zip(n).map(deviate).collect())
}

/// Moran's I of [`ebi_deviates`]: for rates of areas of different size, whose plain I is too easily significant.
/// None as for both.
#[must_use]
pub fn ebi(observed: &[u64], n: &[f64], neighbours: &[Vec<usize>], weighting: Weighting) -> Option<Moran> {
    morans_i(&ebi_deviates(observed, n)?, neighbours, weighting)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rates_that_hardly_differ_have_finite_deviates() {
        let got = ebi_deviates(&[100, 101, 99], &[1_000.0, 1_000.0, 1e6]).expect("valid");
        assert!(got.iter().all(|it| it.is_finite()));
        assert_eq!(ebi(&[1, 2, 3], &[1.0, 2.0, 0.0], &[vec![1], vec![0], vec![1]], Weighting::Row), None);
    }
}
