//! The ratio of two rates, given their total count.

use crate::{
    Estimate, Limits,
    proportion::{Alternative, binomial_p},
    smr::smr_quotient,
    special::{beta_p, beta_q, root},
    valid::{alpha, positive},
};

/// (O₁/n₁)/(O₂/n₂) with exact limits: given the total, O₁ is binomial with π = R·n₁/(R·n₁ + n₂), and the limits of
/// π (Clopper & Pearson 1934) are those of R. Infinite above where O₂ = 0. None where both counts are 0, an n is not
/// positive and finite, or the confidence outside (0, 1].
///
/// ```
/// use epidemiology::rate_ratio::rate_ratio;
/// let got = rate_ratio((41, 28_010.0), (15, 19_017.0), 0.95).unwrap();
/// assert!((got.value - 1.855_759).abs() < 1e-6 && (got.limits.lower - 1.005_684).abs() < 1e-6);
/// ```
#[must_use]
pub fn rate_ratio(first: (u64, f64), second: (u64, f64), confidence: f64) -> Option<Estimate> {
    smr_quotient(first, second, confidence)
}

/// The same with mid-P limits of π. None as for [`rate_ratio`], and for a confidence of 1.
#[must_use]
pub fn rate_ratio_mid_p(first: (u64, f64), second: (u64, f64), confidence: f64) -> Option<Estimate> {
    let ln_tail = (alpha(confidence)? / 2.0).ln();
    let exact = rate_ratio(first, second, confidence)?;
    let limit = |tail: fn(&Tails) -> f64, low: f64, high: f64| {
        // ln R is nearly straight in the logarithm of a tail.
        let at = |ln_ratio: f64| tails(first, second, ln_ratio.exp()).map_or(f64::NAN, |it| tail(&it).ln() - ln_tail);
        root(low.ln(), high.ln(), at).map(f64::exp)
    };
    // Half of one probability in the tail moves a limit inwards, at most to the other exact one; where that is 0 or
    // infinite, to a ratio so far out that the tail is all or nothing.
    let far = |limit: f64, by: f64| if limit > 0.0 && limit.is_finite() { limit } else { by };
    let Limits { lower, upper } = exact.limits;
    let limits = Limits {
        lower: if first.0 == 0 { 0.0 } else { limit(Tails::mid_above, lower, far(upper, lower * 1e12))? },
        upper: if second.0 == 0 { f64::INFINITY } else { limit(Tails::mid_below, far(lower, upper * 1e-12), upper)? },
    };
    Some(Estimate { limits, ..exact })
}

/// Two-sided p of a ratio, twice the smaller tail: below α where that ratio is outside [`rate_ratio`]'s limits. None
/// as for it, or where the ratio is not positive and finite.
#[must_use]
pub fn conditional_p(first: (u64, f64), second: (u64, f64), ratio: f64) -> Option<f64> {
    let it = tails(first, second, ratio)?;
    Some((2.0 * it.at_most.min(it.at_least)).min(1.0))
}

/// Two-sided mid-P of a ratio: the same with half the probability of the count itself left out.
#[must_use]
pub fn conditional_mid_p(first: (u64, f64), second: (u64, f64), ratio: f64) -> Option<f64> {
    let it = tails(first, second, ratio)?;
    Some((2.0 * it.mid_below().min(it.mid_above())).min(1.0))
}

/// Two-sided p of a ratio: the probability of all splits of the total no likelier than the one observed.
#[must_use]
pub fn conditional_minimum_likelihood_p(first: (u64, f64), second: (u64, f64), ratio: f64) -> Option<f64> {
    let total = first.0.checked_add(second.0)?;
    binomial_p(first.0, total, share(first.1, second.1, ratio)?.0, Alternative::TwoSided)
}

/// One-sided p that the ratio is smaller and that it is larger than this one; halved at the count itself for mid-P.
#[must_use]
pub fn conditional_tails(first: (u64, f64), second: (u64, f64), ratio: f64, mid_p: bool) -> Option<(f64, f64)> {
    let it = tails(first, second, ratio)?;
    Some(if mid_p { (it.mid_below(), it.mid_above()) } else { (it.at_most, it.at_least) })
}

/// Tails of O₁ in the total.
struct Tails {
    at_most: f64,
    at_least: f64,
    below: f64,
    above: f64,
}

impl Tails {
    fn mid_below(&self) -> f64 {
        0.5 * (self.below + self.at_most)
    }

    fn mid_above(&self) -> f64 {
        0.5 * (self.above + self.at_least)
    }
}

fn tails(first: (u64, f64), second: (u64, f64), ratio: f64) -> Option<Tails> {
    let (x, rest) = (first.0 as f64, second.0 as f64);
    positive(x + rest)?;
    let (share, other) = share(first.1, second.1, ratio)?;
    // P(X ≤ count), on the side of the smaller share.
    let at_most = |count: f64, left: f64| if left <= 0.0 { 1.0 } else { tail(count + 1.0, left, share, other, false) };
    let at_least = |count: f64, left: f64| if count <= 0.0 { 1.0 } else { tail(count, left + 1.0, share, other, true) };
    Some(Tails {
        at_most: at_most(x, rest),
        at_least: at_least(x, rest),
        below: if x > 0.0 { at_most(x - 1.0, rest + 1.0) } else { 0.0 },
        above: if rest > 0.0 { at_least(x + 1.0, rest - 1.0) } else { 0.0 },
    })
}

/// I(share; a, b), or 1 − I, with the share or its complement, whichever is exact.
fn tail(a: f64, b: f64, share: f64, other: f64, lower: bool) -> f64 {
    match (share <= other, lower) {
        (true, true) => beta_p(a, b, share),
        (true, false) => beta_q(a, b, share),
        (false, true) => beta_q(b, a, other),
        (false, false) => beta_p(b, a, other),
    }
}

/// π = R·n₁/(R·n₁ + n₂) and 1 − π.
fn share(first: f64, second: f64, ratio: f64) -> Option<(f64, f64)> {
    let odds = positive(ratio)? * positive(first)? / positive(second)?;
    positive(odds).map(|odds| (odds / (1.0 + odds), 1.0 / (1.0 + odds)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_and_p_agree() {
        for pair in [((12, 5.0), (30, 7.0)), ((1, 1e6), (400, 3e4)), ((5_000, 2.0), (1, 9.0))] {
            let exact = rate_ratio(pair.0, pair.1, 0.95).expect("valid").limits;
            let mid = rate_ratio_mid_p(pair.0, pair.1, 0.95).expect("valid").limits;
            assert!(mid.lower > exact.lower && mid.upper < exact.upper, "{mid:?} in {exact:?}");
            for (limit, p) in [(exact.lower, conditional_p as fn(_, _, _) -> _), (exact.upper, conditional_p)] {
                assert!((p(pair.0, pair.1, limit).expect("valid") - 0.05_f64).abs() < 1e-8);
            }
            for limit in [mid.lower, mid.upper] {
                assert!((conditional_mid_p(pair.0, pair.1, limit).expect("valid") - 0.05).abs() < 1e-8);
            }
        }
    }

    #[test]
    fn no_event_on_one_side_leaves_one_limit() {
        let got = rate_ratio_mid_p((0, 10.0), (5, 12.0), 0.95).expect("valid").limits;
        assert!(got.lower.abs() < 1e-300 && (0.5 * (1.0_f64 + got.upper * 10.0 / 12.0).powi(-5) - 0.025).abs() < 1e-10);
        let got = rate_ratio_mid_p((5, 10.0), (0, 12.0), 0.95).expect("valid").limits;
        assert!(got.upper.is_infinite() && got.lower > 0.0);
        assert_eq!(rate_ratio_mid_p((0, 1.0), (0, 1.0), 0.95), None);
        assert_eq!(conditional_p((0, 1.0), (0, 1.0), 1.0), None);
        assert_eq!(conditional_p((3, 1.0), (4, 1.0), 0.0), None);
    }

    #[test]
    fn equal_rates_differ_by_nothing() {
        assert_eq!(conditional_p((7, 2.0), (7, 2.0), 1.0), Some(1.0));
        assert!((conditional_minimum_likelihood_p((7, 2.0), (7, 2.0), 1.0).expect("valid") - 1.0).abs() < 1e-12);
    }
}
