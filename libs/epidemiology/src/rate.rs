//! A crude rate.

use crate::{
    Estimate, Limits,
    poisson::CountMethod,
    special::{gamma_quantile, gamma_quantile_upper},
    valid::{finite_z, half_alpha, positive},
};

/// Events per person (or person-year): O/n with the limits of the count divided by n. Multiply with
/// [`Estimate::scaled`] for a rate per 100 000. None unless n is positive and finite and the confidence in (0, 1].
///
/// ```
/// use epidemiology::{poisson::CountMethod, rate::crude_rate};
/// let rate = crude_rate(4, 54_321.0, CountMethod::Exact, 0.95).unwrap().scaled(100_000.0);
/// assert!((rate.value - 7.363_635).abs() < 1e-6);
/// assert!((rate.limits.lower - 2.006_343).abs() < 1e-6 && (rate.limits.upper - 18.853_829).abs() < 1e-6);
/// ```
#[must_use]
pub fn crude_rate(observed: u64, n: f64, method: CountMethod, confidence: f64) -> Option<Estimate> {
    let n = positive(n)?;
    let limits = method.limits(observed, confidence)?.map(|count| count / n);
    Some(Estimate { value: observed as f64 / n, limits })
}

/// Limits of a count as the central quantiles of Gamma(O + ½), the posterior under Jeffreys' prior. None for a
/// confidence outside (0, 1].
#[must_use]
pub fn jeffreys_limits(observed: u64, confidence: f64) -> Option<Limits> {
    let tail = half_alpha(confidence)?;
    let shape = observed as f64 + 0.5;
    Some(Limits { lower: gamma_quantile(shape, tail)?, upper: gamma_quantile_upper(shape, tail)? })
}

/// Score limits of a count: the means μ with (O − μ)² = z²·μ. None for a confidence outside (0, 1).
#[must_use]
pub fn score_limits(observed: u64, confidence: f64) -> Option<Limits> {
    let z = finite_z(confidence)?;
    let (count, centre) = (observed as f64, observed as f64 + z * z / 2.0);
    let upper = centre + z * (count + z * z / 4.0).sqrt();
    // The product of both limits is O².
    Some(Limits { lower: count * count / upper, upper })
}

/// Wald limits O ± z·√O, cut at 0: for comparison only, as they cover far too little below 50. None for a
/// confidence outside (0, 1).
#[must_use]
pub fn wald_limits(observed: u64, confidence: f64) -> Option<Limits> {
    let z = finite_z(confidence)?;
    let (count, half) = (observed as f64, z * (observed as f64).sqrt());
    Some(Limits { lower: (count - half).max(0.0), upper: count + half })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_at_risk_has_no_rate() {
        assert_eq!(crude_rate(0, 0.0, CountMethod::Exact, 0.95), None);
        assert_eq!(crude_rate(0, f64::NAN, CountMethod::Exact, 0.95), None);
    }

    #[test]
    fn intervals_for_comparison() {
        let near = |got: Option<Limits>, lower: f64, upper: f64| {
            let got = got.expect("valid");
            assert!((got.lower / 400.0 - lower).abs() < 1e-9 && (got.upper / 400.0 - upper).abs() < 1e-9, "{got:?}");
        };
        near(jeffreys_limits(15, 0.95), 0.021_923_423_2, 0.060_289_862_0);
        near(score_limits(15, 0.95), 0.022_726_474_9, 0.061_877_172_1);
        near(wald_limits(15, 0.95), 0.018_522_730_3, 0.056_477_269_7);
        assert_eq!(jeffreys_limits(1, 2.0), None);
    }
}
