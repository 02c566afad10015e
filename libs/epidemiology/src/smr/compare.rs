//! The quotient of two SMRs.

use crate::{Estimate, Limits, proportion::clopper_pearson, special::two_sided_z, valid::positive};

/// (O₁/E₁)/(O₂/E₂) with exact limits: given the total, O₁ is binomial, so the limits of its share (Clopper &
/// Pearson 1934) give those of the quotient. The upper limit is infinite where O₂ = 0. None where both counts are
/// 0, an E is not positive and finite, or the confidence outside (0, 1].
#[must_use]
pub fn smr_quotient(first: (u64, f64), second: (u64, f64), confidence: f64) -> Option<Estimate> {
    let shares = clopper_pearson(first.0, first.0.checked_add(second.0)?, confidence)?;
    from_shares(first, second, shares.limits)
}

/// The same with Wald limits of the share, cut at 0 and 1: for comparison only.
#[must_use]
pub fn smr_quotient_wald(first: (u64, f64), second: (u64, f64), confidence: f64) -> Option<Estimate> {
    let total = first.0.checked_add(second.0).filter(|total| *total > 0)? as f64;
    let share = first.0 as f64 / total;
    let half = two_sided_z(confidence)? * (share * (1.0 - share) / total).sqrt();
    from_shares(first, second, Limits { lower: (share - half).max(0.0), upper: (share + half).min(1.0) })
}

fn from_shares(first: (u64, f64), second: (u64, f64), shares: Limits) -> Option<Estimate> {
    let exposure = positive(second.1)? / positive(first.1)?;
    let value = first.0 as f64 / second.0 as f64 * exposure;
    Some(Estimate { value, limits: shares.map(|share| share / (1.0 - share) * exposure) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_exposures_leave_the_odds_of_the_share() {
        let got = smr_quotient((12, 5.0), (30, 5.0), 0.95).expect("valid");
        let share = clopper_pearson(12, 42, 0.95).expect("valid").limits;
        assert!((got.value - 0.4).abs() < 1e-15);
        assert!((got.limits.lower - share.lower / (1.0 - share.lower)).abs() < 1e-14);
    }

    #[test]
    fn edges() {
        assert_eq!(smr_quotient((0, 1.0), (0, 1.0), 0.95), None);
        assert_eq!(smr_quotient_wald((1, 0.0), (1, 1.0), 0.95), None);
        assert_eq!(smr_quotient((3, 1.0), (0, 1.0), 0.95).map(|it| it.limits.upper), Some(f64::INFINITY));
    }
}
