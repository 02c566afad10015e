//! The exact binomial test.

use crate::{
    search::{first, first_in},
    special::{beta_p, beta_q},
};

/// Probabilities this much apart, relatively, count as equal.
const TIE: f64 = 1.0 + 1e-7;

/// What a test looks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alternative {
    /// A proportion below the null.
    Less,
    /// A proportion above the null.
    Greater,
    /// Either: the probability of all counts no likelier than the one observed.
    TwoSided,
}

/// Exact binomial p of x in n under the proportion `null`. None where n is 0 or below x, or `null` is not within
/// 0 to 1.
#[must_use]
pub fn binomial_p(x: u64, n: u64, null: f64, alternative: Alternative) -> Option<f64> {
    if n == 0 || x > n || !(0.0..=1.0).contains(&null) {
        return None;
    }
    // P(X ≤ count) and P(X ≥ count).
    let at_most = |count: u64| {
        if count >= n { 1.0 } else { beta_q(count as f64 + 1.0, (n - count) as f64, null) }
    };
    let at_least = |count: u64| {
        if count == 0 { 1.0 } else { beta_p(count as f64, (n - count) as f64 + 1.0, null) }
    };
    let exactly = |count: u64| probability(count, n, null);
    Some(match alternative {
        Alternative::Less => at_most(x),
        Alternative::Greater => at_least(x),
        Alternative::TwoSided => {
            let reach = exactly(x) * TIE;
            let mode = first_in(0, n, |count| count == n || exactly(count + 1) <= exactly(count));
            if exactly(mode) <= reach {
                1.0
            } else if x < mode {
                let other = first(mode, |count| count > n || exactly(count) <= reach);
                at_most(x) + if other > n { 0.0 } else { at_least(other) }
            } else {
                let likely = first_in(0, mode, |count| exactly(count) > reach);
                at_least(x) + if likely == 0 { 0.0 } else { at_most(likely - 1) }
            }
        }
    })
}

/// C(n, x)·pˣ·(1 − p)ⁿ⁻ˣ.
fn probability(x: u64, n: u64, p: f64) -> f64 {
    use crate::special::ln_gamma;
    if p <= 0.0 || p >= 1.0 {
        return if x == if p <= 0.0 { 0 } else { n } { 1.0 } else { 0.0 };
    }
    let (yes, no) = (x as f64, (n - x) as f64);
    let choose = ln_gamma(n as f64 + 1.0) - ln_gamma(yes + 1.0) - ln_gamma(no + 1.0);
    (choose + yes * p.ln() + no * (-p).ln_1p()).exp()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tails_are_sums() {
        for (x, n, p) in [(3, 10, 0.25), (0, 10, 0.25), (10, 10, 0.9), (20, 100, 0.25), (3, 5, 0.6)] {
            let sum = |keep: &dyn Fn(u64) -> bool| {
                (0..=n).filter(|&it| keep(it)).map(|it| probability(it, n, p)).sum::<f64>()
            };
            let reach = probability(x, n, p) * TIE;
            for (alternative, want) in [
                (Alternative::Less, sum(&|it| it <= x)),
                (Alternative::Greater, sum(&|it| it >= x)),
                (Alternative::TwoSided, sum(&|it| probability(it, n, p) <= reach)),
            ] {
                let got = binomial_p(x, n, p, alternative).expect("valid");
                assert!((got / want - 1.0).abs() < 1e-11, "{x} {n} {p} {alternative:?}: {got}, not {want}");
            }
        }
    }

    #[test]
    fn nonsense_has_no_p() {
        assert_eq!(binomial_p(3, 2, 0.5, Alternative::Less), None);
        assert_eq!(binomial_p(1, 2, f64::NAN, Alternative::Less), None);
    }
}
