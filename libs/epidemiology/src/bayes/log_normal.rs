//! Ratios shrunken on the log scale.

use crate::heterogeneity::{excess_variation, pooled_ratio};

const MOST_ROUNDS: usize = 100_000;

/// Log ratios of all areas under a normal prior.
#[derive(Clone, Debug, PartialEq)]
pub struct LogNormal {
    /// Mean of the prior.
    pub mean: f64,
    /// Variance of the prior.
    pub variance: f64,
    /// Posterior log ratio by area.
    pub log_ratios: Vec<f64>,
    /// The counts vary no more than Poisson counts: every area has the logarithm of the pooled ratio.
    pub underdispersed: bool,
}

/// Log-normal model of Clayton & Kaldor (1987), by their approximate EM iteration around ln((O + ½)/E), until
/// nothing changes. Underdispersed counts, by the sign of Dean's statistic (1992), give the pooled ratio and a
/// flag. None for fewer than two areas, an E that is not positive and finite, or no event at all.
#[must_use]
pub fn log_normal(observed: &[u64], expected: &[f64]) -> Option<LogNormal> {
    let pooled = pooled_ratio(observed, expected)?;
    let areas = observed.len() as f64;
    if excess_variation(observed, expected)? <= 0.0 {
        let mean = pooled.ln();
        return Some(LogNormal { mean, variance: 0.0, log_ratios: vec![mean; observed.len()], underdispersed: true });
    }
    let counts: Vec<f64> = observed.iter().map(|&count| count as f64 + 0.5).collect();
    let raw: Vec<f64> = counts.iter().zip(expected).map(|(count, it)| (count / it).ln()).collect();
    let mean_of = |values: &[f64]| values.iter().sum::<f64>() / areas;
    let squares = |values: &[f64], mean: f64| values.iter().map(|it| (it - mean).powi(2)).sum::<f64>();
    let mut log_ratios = raw.clone();
    let mut mean = mean_of(&raw);
    let mut variance = squares(&raw, mean) / (areas - 1.0);
    for _ in 0..MOST_ROUNDS {
        for ((log_ratio, raw), count) in log_ratios.iter_mut().zip(&raw).zip(&counts) {
            let weight = count * variance;
            *log_ratio = (mean + weight * raw - variance / 2.0) / (1.0 + weight);
        }
        mean = mean_of(&log_ratios);
        let within: f64 = counts.iter().map(|count| variance / (1.0 + variance * count)).sum();
        let next = (within + squares(&log_ratios, mean)) / areas;
        let change = (next - variance).abs();
        variance = next;
        if change <= 1e-14 * variance {
            break;
        }
    }
    Some(LogNormal { mean, variance, log_ratios, underdispersed: false })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratios_are_drawn_together() {
        let fit = log_normal(&[12, 3, 40, 9, 0, 22], &[5.0, 6.0, 18.0, 9.5, 4.0, 30.0]).expect("valid");
        assert!(fit.log_ratios[0] < (12.5_f64 / 5.0).ln() && fit.log_ratios[4] > (0.5_f64 / 4.0).ln());
        assert!(fit.variance > 0.0 && !fit.underdispersed);
    }

    #[test]
    fn underdispersed_counts_are_pooled() {
        let fit = log_normal(&[9, 21, 30], &[10.0, 20.0, 28.0]).expect("valid");
        assert!(fit.underdispersed && fit.log_ratios.iter().all(|it| (it.exp() - 60.0 / 58.0).abs() < 1e-15));
    }
}
