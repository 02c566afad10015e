//! Marshall's global estimator.

use crate::heterogeneity::pooled_ratio;

/// Rates of all areas, drawn towards the pooled rate.
#[derive(Clone, Debug, PartialEq)]
pub struct Marshall {
    /// The pooled rate b = ΣO/Σn.
    pub mean: f64,
    /// The variance φ between areas by moments, as it comes out: negative for underdispersed counts.
    pub variance: f64,
    /// b + (r − b)·φ/(φ + b/n) by area, with φ cut at 0.
    pub smoothed: Vec<f64>,
    /// φ is not positive: every area has the pooled rate.
    pub underdispersed: bool,
}

/// Global empirical Bayes of Marshall (1991): φ = Σn(r − b)²/Σn − b/n̄, truncated at 0. None for fewer than two areas,
/// an n that is not positive and finite, or no event at all.
#[must_use]
pub fn marshall(observed: &[u64], n: &[f64]) -> Option<Marshall> {
    let mean = pooled_ratio(observed, n)?;
    let variance = between(observed.iter().zip(n).map(|(&count, &n)| (count, n, mean)), mean);
    let smoothed = observed.iter().zip(n).map(|(&count, &n)| shrink(count as f64 / n, n, mean, variance)).collect();
    Some(Marshall { mean, variance, smoothed, underdispersed: variance <= 0.0 })
}

/// Σn(r − m)²/Σn − b/n̄ over areas of count, n and the mean m to compare with.
pub(super) fn between(areas: impl Iterator<Item = (u64, f64, f64)>, b: f64) -> f64 {
    let (mut squares, mut people, mut size) = (0.0, 0.0, 0.0);
    for (count, n, mean) in areas {
        squares += n * (count as f64 / n - mean).powi(2);
        people += n;
        size += 1.0;
    }
    squares / people - b * size / people
}

pub(super) fn shrink(raw: f64, n: f64, mean: f64, variance: f64) -> f64 {
    let between = variance.max(0.0);
    if between > 0.0 { mean + (raw - mean) * between / (between + mean / n) } else { mean }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pair_is_worked_by_hand() {
        // r = 0.1, 0.3; b = 0.2; φ = 0.01 − 0.2/100 = 0.008; weight 0.008/(0.008 + 0.002) = 0.8.
        let got = marshall(&[10, 30], &[100.0, 100.0]).expect("valid");
        assert!((got.mean - 0.2).abs() < 1e-15 && (got.variance - 0.008).abs() < 1e-15);
        assert!((got.smoothed[0] - 0.12).abs() < 1e-15 && (got.smoothed[1] - 0.28).abs() < 1e-15);
    }

    #[test]
    fn a_negative_variance_is_flagged() {
        let got = marshall(&[20, 21], &[100.0, 100.0]).expect("valid");
        assert!(got.underdispersed && got.variance < 0.0 && got.smoothed == vec![0.205; 2]);
        assert_eq!(marshall(&[1, 2], &[1.0, f64::NAN]), None);
    }
}
