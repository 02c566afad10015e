//! The moments of a gamma prior.

use crate::heterogeneity::pooled_ratio;

/// Relative change below which the iteration has converged.
const TOLERANCE: f64 = 1e-13;

const MOST_ROUNDS: usize = 100_000;

/// Rates beyond this many times the greatest E shrink every area to the mean: the prior has no variance.
const DIVERGED: f64 = 1e10;

/// A gamma prior of the ratios of all areas.
#[derive(Clone, Debug, PartialEq)]
pub struct GammaPrior {
    /// Shape ν; infinite where the iteration ran off.
    pub shape: f64,
    /// Rate α; infinite where the iteration ran off.
    pub rate: f64,
    /// Posterior means (O + ν)/(E + α), in the order of the areas.
    pub smoothed: Vec<f64>,
    /// The iteration ran off to a prior without variance: every area has the same value, which depends on the
    /// start and means little. [`super::poisson_gamma`] gives the pooled ratio instead.
    pub diverged: bool,
}

/// Fits Gamma(ν, α) by the moments of Clayton & Kaldor (1987), iterated until nothing changes: θ = (O + ν)/(E + α),
/// m = mean of θ, s = Σ(1 + α/E)·(θ − m)²/(k − 1), ν = m²/s, α = m/s; from the mean and variance of the raw ratios.
/// None for fewer than two areas, an E that is not positive and finite, or no event at all.
#[must_use]
pub fn gamma_prior(observed: &[u64], expected: &[f64]) -> Option<GammaPrior> {
    pooled_ratio(observed, expected)?;
    let most = expected.iter().copied().fold(0.0, f64::max);
    let (mut mean, mut spread) = moments(observed, expected, 0.0, 0.0);
    let (mut shape, mut rate) = (mean * mean / spread, mean / spread);
    let mut smoothed = ratios(observed, expected, shape, rate);
    for _ in 0..MOST_ROUNDS {
        if ran_off(rate, most) {
            break;
        }
        (mean, spread) = moments(observed, expected, shape, rate);
        let before = (shape, rate);
        (shape, rate) = (mean * mean / spread, mean / spread);
        smoothed = ratios(observed, expected, shape, rate);
        if (shape - before.0).abs() <= TOLERANCE * shape && (rate - before.1).abs() <= TOLERANCE * rate {
            break;
        }
    }
    let diverged = ran_off(rate, most);
    if diverged {
        smoothed = vec![mean; observed.len()];
        (shape, rate) = (f64::INFINITY, f64::INFINITY);
    }
    Some(GammaPrior { shape, rate, smoothed, diverged })
}

/// Also true where equal ratios give no number at all.
fn ran_off(rate: f64, greatest_expected: f64) -> bool {
    rate.is_nan() || rate > DIVERGED * greatest_expected
}

fn ratios(observed: &[u64], expected: &[f64], shape: f64, rate: f64) -> Vec<f64> {
    observed.iter().zip(expected).map(|(&count, it)| (count as f64 + shape) / (it + rate)).collect()
}

fn moments(observed: &[u64], expected: &[f64], shape: f64, rate: f64) -> (f64, f64) {
    let areas = observed.len() as f64;
    let ratios = ratios(observed, expected, shape, rate);
    let mean = ratios.iter().sum::<f64>() / areas;
    let squares: f64 = ratios.iter().zip(expected).map(|(ratio, it)| (1.0 + rate / it) * (ratio - mean).powi(2)).sum();
    (mean, squares / (areas - 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fit_is_a_fixed_point() {
        let (observed, expected) = ([12, 3, 40, 9, 0, 22], [5.0, 6.0, 18.0, 9.5, 4.0, 30.0]);
        let prior = gamma_prior(&observed, &expected).expect("valid");
        assert!(!prior.diverged);
        let (mean, spread) = moments(&observed, &expected, prior.shape, prior.rate);
        assert!((mean / spread / prior.rate - 1.0).abs() < 1e-11);
        for (index, value) in prior.smoothed.iter().enumerate() {
            let raw = observed[index] as f64 / expected[index];
            let centre = prior.shape / prior.rate;
            assert!(raw.min(centre) <= *value && *value <= raw.max(centre));
        }
    }

    #[test]
    fn equal_ratios_have_no_variance() {
        let prior = gamma_prior(&[10, 20, 30], &[10.0, 20.0, 30.0]).expect("valid");
        assert!(prior.diverged && prior.smoothed.iter().all(|it| (it - 1.0).abs() < 1e-12));
    }

    #[test]
    fn nonsense_has_no_prior() {
        assert_eq!(gamma_prior(&[1], &[1.0]), None);
        assert_eq!(gamma_prior(&[1, 2], &[1.0, 0.0]), None);
        assert_eq!(gamma_prior(&[0, 0], &[1.0, 1.0]), None);
        assert_eq!(gamma_prior(&[1, 2], &[1.0]), None);
    }
}
