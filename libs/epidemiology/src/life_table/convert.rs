//! Rates, probabilities and shares of one band; survivors and years of all.

use crate::valid::positive;

/// q = n·m/(1 + n(1 − a)·m) for a rate m ≥ 0, a width n > 0 in years and a share a of 0 to 1 (Chiang 1984); more than
/// 1 where n·a·m > 1, which is for the caller to cut. None otherwise.
#[must_use]
pub fn death_probability(rate: f64, width: f64, share: f64) -> Option<f64> {
    let (rate, width, share) = (not_negative(rate)?, positive(width)?, part(share)?);
    Some(width * rate / (1.0 + width * (1.0 - share) * rate))
}

/// m = q/(n(1 − (1 − a)·q)), the reverse of [`death_probability`]. None for a q outside 0 to 1, or where all die at
/// once.
#[must_use]
pub fn death_rate(probability: f64, width: f64, share: f64) -> Option<f64> {
    let lived = 1.0 - (1.0 - part(share)?) * part(probability)?;
    Some(probability / (positive(width)? * positive(lived)?))
}

/// a = (q/m − n(1 − q))/(n·q): the share that a rate and a probability imply. None without deaths, or where both
/// imply no share of 0 to 1.
#[must_use]
pub fn share_lived(rate: f64, probability: f64, width: f64) -> Option<f64> {
    let (rate, probability, width) = (positive(rate)?, positive(part(probability)?)?, positive(width)?);
    part((probability / rate - width * (1.0 - probability)) / (width * probability))
}

/// q = 1 − e^(−n·m): the probability of death under a constant hazard. None unless m ≥ 0 and n > 0.
#[must_use]
pub fn constant_hazard_probability(rate: f64, width: f64) -> Option<f64> {
    Some(-(-not_negative(rate)? * positive(width)?).exp_m1())
}

/// a = 1/(n·m) − 1/(e^(n·m) − 1): the share lived under a constant hazard, ½ for a rate of 0. None unless m ≥ 0 and
/// n > 0.
#[must_use]
pub fn constant_hazard_share(rate: f64, width: f64) -> Option<f64> {
    let hazard = not_negative(rate)? * positive(width)?;
    // Both terms are huge near 0; the series is exact there to 1e-16.
    Some(if hazard < 1e-3 {
        0.5 - hazard / 12.0 + hazard.powi(3) / 720.0
    } else {
        1.0 / hazard - 1.0 / hazard.exp_m1()
    })
}

/// l by band from q by band, of one person at the start: l₀ = 1, l of the next = l·(1 − q).
#[must_use]
pub fn survivors(probabilities: &[f64]) -> Vec<f64> {
    let alive = |left: &mut f64, q: &f64| Some(std::mem::replace(left, *left * (1.0 - q)));
    probabilities.iter().scan(1.0, alive).collect()
}

/// T by band from L by band: the years lived in a band and in all later ones.
#[must_use]
pub fn years_beyond(years: &[f64]) -> Vec<f64> {
    let mut sums: Vec<f64> = years.iter().rev().scan(0.0, |sum, years| Some(add(sum, *years))).collect();
    sums.reverse();
    sums
}

fn add(sum: &mut f64, more: f64) -> f64 {
    *sum += more;
    *sum
}

fn not_negative(value: f64) -> Option<f64> {
    (value >= 0.0 && value.is_finite()).then_some(value)
}

fn part(value: f64) -> Option<f64> {
    (0.0..=1.0).contains(&value).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_ways_agree() {
        let q = death_probability(0.02, 5.0, 0.4).expect("valid");
        assert!((q - 0.1 / 1.06).abs() < 1e-15);
        assert!((death_rate(q, 5.0, 0.4).expect("valid") - 0.02).abs() < 1e-15);
        assert!((share_lived(0.02, q, 5.0).expect("valid") - 0.4).abs() < 1e-12);
    }

    #[test]
    fn a_constant_hazard_is_one_of_its_own_share() {
        for rate in [1e-7, 0.000_2, 0.001, 0.3, 5.0] {
            let (q, share) = (constant_hazard_probability(rate, 4.0), constant_hazard_share(rate, 4.0));
            let again = death_probability(rate, 4.0, share.expect("valid")).expect("valid");
            assert!((q.expect("valid") / again - 1.0).abs() < 1e-12);
        }
    }

    #[test]
    fn nonsense_has_no_value() {
        assert_eq!(death_probability(-0.1, 5.0, 0.5), None);
        assert_eq!(death_probability(0.1, 0.0, 0.5), None);
        assert_eq!(death_probability(f64::NAN, 5.0, 0.5), None);
        assert_eq!(death_rate(1.0, 5.0, 0.0), None);
        assert_eq!(share_lived(0.0, 0.0, 5.0), None);
        assert_eq!(constant_hazard_share(f64::INFINITY, 5.0), None);
    }

    #[test]
    fn sums_run_from_the_end() {
        assert_eq!(years_beyond(&[3.0, 2.0, 1.0]), [6.0, 3.0, 1.0]);
        assert_eq!(survivors(&[0.5, 0.5, 1.0]), [1.0, 0.5, 0.25]);
    }
}
