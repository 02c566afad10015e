//! Score test and limits of a ratio of people with a finding.

use super::odds::{Model, mean_at_root};
use crate::{Limits, valid::positive};

/// One age stratum: people examined and the reference rate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stratum {
    /// People examined, ≥ 0; an estimate need not be whole.
    pub n: f64,
    /// Rate of the finding in the reference population, 0 to 1.
    pub p: f64,
}

/// The score statistic (O − E)/√V with E = Σ n·p and V = Σ n·p·(1 − p), the variance of a sum of binomial counts.
/// None where V is 0, a stratum is no stratum, or the count is negative or above Σ n.
///
/// ```
/// use epidemiology::{Stratum, score_z};
/// let strata = [Stratum { n: 100.0, p: 0.5 }];
/// assert_eq!(score_z(60.0, &strata), Some(2.0));
/// ```
#[must_use]
pub fn score_z(observed: f64, strata: &[Stratum]) -> Option<f64> {
    let model = Model::of(observed, strata)?;
    (model.variance > 0.0).then(|| model.z(observed))
}

/// Limits of the ratio (×100) that match [`score_z`]: the lower one is above 100 exactly where the statistic is
/// above z, the upper one below 100 exactly where it is below −z.
///
/// The model scales the odds of every stratum by ψ, p(ψ) = ψp/(1 − p + ψp), so that no rate leaves 0 to 1. The
/// limits are the two ψ with (O − μ(ψ))² = z²·V(ψ) (score inversion, after Wilson 1927 for one stratum), given as
/// 100·μ(ψ)/E. With nobody found the lower limit is 0; with everybody found the upper one is 100·Σn/E. Strata
/// whose rate is 0 or 1 stay as they are.
///
/// None where E or V is 0, z is not positive and finite, the count cannot come from the strata, or a stratum is
/// no stratum.
///
/// ```
/// use epidemiology::{Stratum, score_ratio_limits};
/// let strata = [Stratum { n: 100.0, p: 0.5 }];
/// // One stratum: Wilson's limits of 60 of 100, 0.502 and 0.691, over 0.5.
/// let limits = score_ratio_limits(60.0, &strata, 1.959_964).unwrap();
/// assert!((limits.lower - 100.400_517).abs() < 1e-5 && (limits.upper - 138.119_743).abs() < 1e-5);
/// ```
#[must_use]
pub fn score_ratio_limits(observed: f64, strata: &[Stratum], z: f64) -> Option<Limits> {
    let model = Model::of(observed, strata)?;
    let valid = positive(z).is_some() && model.mean > 0.0 && model.variance > 0.0;
    let slack = model.slack();
    if !valid || observed < model.least - slack || observed > model.most + slack {
        return None;
    }
    let at_null = model.z(observed);
    let percent = 100.0 / model.mean;
    let lower = if observed <= model.least + slack {
        percent * model.least
    } else {
        let root = percent * mean_at_root(observed, strata, &model, z);
        on_the_side(root, at_null, z)
    };
    let upper = if observed >= model.most - slack {
        percent * model.most
    } else {
        let root = percent * mean_at_root(observed, strata, &model, -z);
        on_the_side(root, at_null, -z)
    };
    Some(Limits { lower, upper })
}

/// The statistic, with ±∞ and 0 where V vanishes: for a comparison with z.
pub(super) fn signed_excess(observed: f64, strata: &[Stratum]) -> f64 {
    let (mean, variance) = strata
        .iter()
        .fold((0.0, 0.0), |(mean, variance), it| (mean + it.n * it.p, variance + it.n * it.p * (1.0 - it.p)));
    let excess = observed - mean;
    if variance > 0.0 {
        excess / variance.sqrt()
    } else if excess.abs() > 1e-9 * mean {
        excess.signum() * f64::INFINITY
    } else {
        0.0
    }
}

/// Rounding must not let a limit and the test disagree: the lower limit is above 100 just where the statistic is
/// above z, the upper one below 100 just where it is below −z.
fn on_the_side(ratio: f64, at_null: f64, z: f64) -> f64 {
    if at_null > z {
        if z > 0.0 { ratio.max(100.0_f64.next_up()) } else { ratio.max(100.0) }
    } else if at_null < z {
        if z < 0.0 { ratio.min(100.0_f64.next_down()) } else { ratio.min(100.0) }
    } else {
        100.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const Z: f64 = 1.959_963_984_540_054;

    fn strata(pairs: &[(f64, f64)]) -> Vec<Stratum> {
        pairs.iter().map(|&(n, p)| Stratum { n, p }).collect()
    }

    #[test]
    fn one_stratum_is_wilson() {
        for (n, p, observed) in [(50.0, 0.3, 12.0), (1000.0, 0.01, 3.0), (7.0, 0.9, 6.0)] {
            let limits = score_ratio_limits(observed, &strata(&[(n, p)]), Z).expect("valid");
            let root = Z * (Z * Z + 4.0 * observed * (1.0 - observed / n)).sqrt();
            for (got, sign) in [(limits.lower, -1.0), (limits.upper, 1.0)] {
                let wilson = (2.0 * observed + Z * Z + sign * root) / (2.0 * (n + Z * Z));
                assert!((got / (100.0 * wilson / p) - 1.0).abs() < 1e-12, "{n} {p} {observed}: {got}");
            }
        }
    }

    #[test]
    fn a_nearly_flat_statistic_has_its_limits_around_the_ratio() {
        // At 2 < ln ψ < 3 the second stratum is nearly full and the first still empty: the statistic stays near 240.
        let far_apart = strata(&[(28_598.0, 0.0022), (96_299.0, 0.566)]);
        let limits = score_ratio_limits(110_111.0, &far_apart, Z).expect("valid");
        let ratio = 100.0 * 110_111.0 / (28_598.0 * 0.0022 + 96_299.0 * 0.566);
        assert!(limits.lower > ratio - 0.4 && limits.lower < ratio, "{limits:?} {ratio}");
        assert!(limits.upper < ratio + 0.4 && limits.upper > ratio, "{limits:?} {ratio}");
    }

    #[test]
    fn nobody_and_everybody_have_one_open_side() {
        let two = strata(&[(10.0, 0.2), (20.0, 0.4)]);
        assert_eq!(score_ratio_limits(0.0, &two, Z).map(|it| it.lower), Some(0.0));
        assert_eq!(score_ratio_limits(30.0, &two, Z).map(|it| it.upper), Some(300.0));
    }

    #[test]
    fn rates_of_zero_and_one_stay() {
        let mixed = strata(&[(10.0, 0.0), (5.0, 1.0), (20.0, 0.4)]);
        let limits = score_ratio_limits(9.0, &mixed, Z).expect("valid");
        let free = score_ratio_limits(4.0, &strata(&[(20.0, 0.4)]), Z).expect("valid");
        assert!((limits.lower * 13.0 - (500.0 + free.lower * 8.0)).abs() < 1e-9);
        assert_eq!(score_ratio_limits(4.0, &mixed, Z), None);
        assert_eq!(score_ratio_limits(26.0, &mixed, Z), None);
    }

    #[test]
    fn nonsense_has_no_limits() {
        let good = strata(&[(10.0, 0.2)]);
        assert_eq!(score_ratio_limits(11.0, &good, Z), None);
        assert_eq!(score_ratio_limits(2.0, &good, 0.0), None);
        assert_eq!(score_ratio_limits(2.0, &good, f64::NAN), None);
        assert_eq!(score_ratio_limits(f64::NAN, &good, Z), None);
        assert_eq!(score_z(0.0, &[]), None);
        assert_eq!(score_z(1.0, &strata(&[(10.0, 1.2)])), None);
        assert_eq!(score_z(1.0, &strata(&[(-1.0, 0.2), (9.0, 0.1)])), None);
    }
}
