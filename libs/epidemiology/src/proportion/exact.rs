//! Intervals of a proportion by beta quantiles.

use crate::{
    Estimate, Limits,
    special::{beta_quantile, beta_quantile_upper},
    valid::half_alpha,
};

/// Proportion x/n with exact central limits (Clopper & Pearson 1934). None where n is 0 or below x, or the
/// confidence outside (0, 1].
#[must_use]
pub fn clopper_pearson(x: u64, n: u64, confidence: f64) -> Option<Estimate> {
    let rest = n.checked_sub(x).filter(|_| n > 0)? as f64;
    let (tail, count) = (half_alpha(confidence)?, x as f64);
    let lower = if x == 0 { 0.0 } else { beta_quantile(count, rest + 1.0, tail)? };
    let upper = if x == n { 1.0 } else { beta_quantile_upper(count + 1.0, rest, tail)? };
    Some(Estimate { value: count / n as f64, limits: Limits { lower, upper } })
}

/// Proportion x/n with the central quantiles of Beta(x + ½, n − x + ½), the posterior under Jeffreys' prior. With
/// x = 0 the lower limit stays above 0. None as for [`clopper_pearson`].
#[must_use]
pub fn jeffreys(x: u64, n: u64, confidence: f64) -> Option<Estimate> {
    let rest = n.checked_sub(x).filter(|_| n > 0)? as f64;
    let (tail, count) = (half_alpha(confidence)?, x as f64);
    let lower = beta_quantile(count + 0.5, rest + 0.5, tail)?;
    let upper = beta_quantile_upper(count + 0.5, rest + 0.5, tail)?;
    Some(Estimate { value: count / n as f64, limits: Limits { lower, upper } })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_of_twenty() {
        let exact = clopper_pearson(4, 20, 0.95).expect("valid").limits;
        assert!((exact.lower - 0.057_334).abs() < 1e-6 && (exact.upper - 0.436_614).abs() < 1e-6);
        let bayes = jeffreys(4, 20, 0.95).expect("valid").limits;
        assert!((bayes.lower - 0.071_520).abs() < 1e-6 && (bayes.upper - 0.408_226).abs() < 1e-6);
    }

    #[test]
    fn nonsense_has_no_limits() {
        assert_eq!(clopper_pearson(3, 2, 0.95), None);
        assert_eq!(jeffreys(0, 0, 0.95), None);
        assert_eq!(clopper_pearson(1, 2, 1.5), None);
    }
}
