//! Ratios shrunken by a gamma prior.

use super::gamma_prior;
use crate::heterogeneity::{excess_variation, pooled_ratio};

/// Ratios of all areas under a gamma prior.
#[derive(Clone, Debug, PartialEq)]
pub struct PoissonGamma {
    /// Shape ν and rate α of the prior; none where it has no variance.
    pub prior: Option<(f64, f64)>,
    /// ΣO/ΣE.
    pub pooled: f64,
    /// (O + ν)/(E + α) by area; the pooled ratio throughout where the prior has no variance.
    pub smoothed: Vec<f64>,
    /// The counts vary no more than Poisson counts around the pooled ratio: there is nothing to map.
    pub underdispersed: bool,
}

/// Shrinks O/E towards the prior fitted by [`gamma_prior`] (Clayton & Kaldor 1987). Where the sign of Dean's
/// statistic (1992), Σ(O − mE)² − ΣO, says that there is no variation beyond Poisson's, or where the fit runs off,
/// every area gets the pooled ratio, flagged. None as for [`gamma_prior`].
///
/// ```
/// use epidemiology::bayes::poisson_gamma;
/// let fit = poisson_gamma(&[12, 3, 40, 9, 0, 22], &[5.0, 6.0, 18.0, 9.5, 4.0, 30.0]).unwrap();
/// // 12 of 5 is drawn down, 0 of 4 is drawn up.
/// assert!(fit.smoothed[0] < 2.4 && fit.smoothed[4] > 0.0 && !fit.underdispersed);
/// ```
#[must_use]
pub fn poisson_gamma(observed: &[u64], expected: &[f64]) -> Option<PoissonGamma> {
    let pooled = pooled_ratio(observed, expected)?;
    let fit = gamma_prior(observed, expected)?;
    let underdispersed = fit.diverged || excess_variation(observed, expected)? <= 0.0;
    Some(if underdispersed {
        PoissonGamma { prior: None, pooled, smoothed: vec![pooled; observed.len()], underdispersed }
    } else {
        PoissonGamma { prior: Some((fit.shape, fit.rate)), pooled, smoothed: fit.smoothed, underdispersed }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn underdispersed_counts_get_the_pooled_ratio_and_a_flag() {
        let fit = poisson_gamma(&[9, 21, 30], &[10.0, 20.0, 28.0]).expect("valid");
        assert!(fit.underdispersed && fit.prior.is_none());
        assert!(fit.smoothed.iter().all(|it| (it - 60.0 / 58.0).abs() < 1e-15));
    }
}
