//! Sums over age bands.

use crate::valid::positive;

/// Σ(1 − π)·L/l over this and all later bands, in years, from survivors l, years L and unhealthy shares π by band (any
/// radix). None for lengths that differ, no band, an l that is not positive, an L below 0, or a π outside 0 to 1.
#[must_use]
pub fn healthy_expectations(survivors: &[f64], years: &[f64], unhealthy: &[f64]) -> Option<Vec<f64>> {
    let healthy = |(years, share): (&f64, &f64)| (0.0..=1.0).contains(share).then_some(years * (1.0 - share));
    let healthy: Vec<f64> = years.iter().zip(unhealthy).map(healthy).collect::<Option<_>>()?;
    let same = years.len() == unhealthy.len();
    from_the_end(survivors, &healthy, 1).filter(|_| same && years.iter().all(|it| *it >= 0.0))
}

/// Σ L²·Var(π)/l² over this and all later bands, in years²: the part of the variance of a healthy life expectancy that
/// comes from the shares (Sullivan 1971; Jagger et al. 2007). None for lengths that differ, no band, an l that is not
/// positive, or a variance below 0.
#[must_use]
pub fn prevalence_variances(survivors: &[f64], years: &[f64], variances: &[f64]) -> Option<Vec<f64>> {
    let part = |(years, variance): (&f64, &f64)| (*variance >= 0.0).then_some(years * years * variance);
    let parts: Vec<f64> = years.iter().zip(variances).map(part).collect::<Option<_>>()?;
    from_the_end(survivors, &parts, 2).filter(|_| years.len() == variances.len())
}

/// Sums of the values from the end, each divided by a power of the survivors.
fn from_the_end(survivors: &[f64], values: &[f64], power: i32) -> Option<Vec<f64>> {
    if survivors.len() != values.len() || values.is_empty() || values.iter().any(|it| !it.is_finite()) {
        return None;
    }
    let sums = crate::life_table::years_beyond(values);
    sums.iter().zip(survivors).map(|(sum, alive)| Some(sum / positive(*alive)?.powi(power))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_bands_are_worked_by_hand() {
        let healthy = healthy_expectations(&[2.0, 1.0], &[8.0, 3.0], &[0.25, 0.5]).expect("valid");
        assert_eq!(healthy, [3.75, 1.5]);
        let variances = prevalence_variances(&[2.0, 1.0], &[8.0, 3.0], &[0.01, 0.04]).expect("valid");
        assert!((variances[0] - 0.25).abs() < 1e-15 && (variances[1] - 0.36).abs() < 1e-15);
    }

    #[test]
    fn nonsense_has_no_sum() {
        assert_eq!(healthy_expectations(&[], &[], &[]), None);
        assert_eq!(healthy_expectations(&[1.0], &[1.0], &[1.5]), None);
        assert_eq!(healthy_expectations(&[0.0], &[1.0], &[0.5]), None);
        assert_eq!(healthy_expectations(&[1.0], &[-1.0], &[0.5]), None);
        assert_eq!(prevalence_variances(&[1.0, 1.0], &[1.0, 1.0], &[0.5]), None);
        assert_eq!(prevalence_variances(&[1.0], &[1.0], &[f64::NAN]), None);
    }
}
