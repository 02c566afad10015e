//! One factor for all.

/// n·p; the caller cuts at 1.
pub(super) fn bonferroni(p: &[f64]) -> Vec<f64> {
    p.iter().map(|it| it * p.len() as f64).collect()
}

/// 1 − (1 − p)ⁿ.
pub(super) fn sidak(p: &[f64]) -> Vec<f64> {
    p.iter().map(|&it| any_of(p.len(), it)).collect()
}

/// The probability that the smallest of n independent p-values is at most p, exact also for a tiny p.
pub(super) fn any_of(n: usize, p: f64) -> f64 {
    -(n as f64 * (-p).ln_1p()).exp_m1()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tiny_p_keeps_its_digits() {
        assert!((any_of(1_700, 1e-18) / 1.7e-15 - 1.0).abs() < 1e-12);
        assert!((any_of(2, 0.1) - 0.19).abs() < 1e-15 && (any_of(3, 1.0) - 1.0).abs() < 1e-15);
    }
}
