//! From the largest p down: none rises above the one after it.

/// (n − i + 1)·pᵢ of rising p-values.
pub(super) fn hochberg(p: &[f64]) -> Vec<f64> {
    up(p, |rank| (p.len() - rank + 1) as f64)
}

/// n/i·pᵢ of rising p-values.
pub(super) fn benjamini_hochberg(p: &[f64]) -> Vec<f64> {
    up(p, |rank| p.len() as f64 / rank as f64)
}

/// n/i·pᵢ·(1 + ½ + … + 1/n) of rising p-values.
pub(super) fn benjamini_yekutieli(p: &[f64]) -> Vec<f64> {
    let harmonic: f64 = (1..=p.len()).map(|rank| 1.0 / rank as f64).sum();
    up(p, |rank| harmonic * p.len() as f64 / rank as f64)
}

fn up(p: &[f64], factor: impl Fn(usize) -> f64) -> Vec<f64> {
    let mut least = f64::INFINITY;
    let mut adjusted = p.to_vec();
    for (at, it) in adjusted.iter_mut().enumerate().rev() {
        least = least.min(factor(at + 1) * *it);
        *it = least;
    }
    adjusted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_are_worked_by_hand() {
        let near = |got: Vec<f64>, want: [f64; 3]| got.iter().zip(want).all(|(a, b)| (a - b).abs() < 1e-15);
        assert!(near(hochberg(&[0.01, 0.02, 0.03]), [0.03, 0.03, 0.03]));
        assert!(near(benjamini_hochberg(&[0.01, 0.03, 0.033]), [0.03, 0.033, 0.033]));
        assert!(near(benjamini_yekutieli(&[0.01, 0.03, 0.033]), [0.055, 0.0605, 0.0605]));
    }
}
