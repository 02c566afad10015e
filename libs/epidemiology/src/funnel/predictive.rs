//! The platform's limits.

use crate::{
    Limits,
    poisson::{at_least, at_most},
    search::first,
    special::{beta_p, beta_q},
    valid::{half_alpha, positive},
};

/// What is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Figure {
    /// A proportion; its size is the number of people, and its target within 0 to 1.
    Proportion,
    /// O/E; its size is E.
    Ratio,
    /// Events per person(-year); its size is the number of person-years.
    Rate,
}

/// Predictive limits of a figure of this size where the target holds, in the unit of the target (Spiegelhalter
/// 2005): of the smallest count r with P(X ≤ r) ≥ p, r − (P(X ≤ r) − p)/P(X = r), over the size.
///
/// The limits always contain the target: where even one event is unlikely, the upper one is the target. A count
/// below the lower limit has a tail below p. One above the upper limit may have a greater one, by up to the
/// probability of that count: a smooth curve, not an exact test; [`strict_limits`] are one. None unless the size and
/// the target are positive and finite, a target proportion below 1, and the confidence in (0, 1).
///
/// ```
/// use epidemiology::funnel::{Figure, limits};
/// let funnel = limits(Figure::Ratio, 20.0, 1.0, 0.95).unwrap();
/// assert!(funnel.lower > 0.55 && funnel.lower < 0.6 && funnel.upper > 1.4 && funnel.upper < 1.5);
/// ```
#[must_use]
pub fn limits(figure: Figure, size: f64, target: f64, confidence: f64) -> Option<Limits> {
    predictive(figure, size, target, confidence, |above, tail| {
        let high = first(0, |count| above(count) <= tail);
        let beyond = if high == 0 { 1.0 } else { above(high - 1) };
        high as f64 - share(tail - above(high), beyond - above(high))
    })
}

/// The same with the upper limit interpolated as the lower one is, from the far side: of the greatest count r with
/// P(X ≥ r) ≥ 1 − p, r + (P(X ≥ r) − (1 − p))/P(X = r). A point lies beyond these limits exactly where its tail is
/// below (1 − confidence)/2. None as for [`limits`].
#[must_use]
pub fn strict_limits(figure: Figure, size: f64, target: f64, confidence: f64) -> Option<Limits> {
    predictive(figure, size, target, confidence, |above, tail| {
        let last = first(0, |count| above(count) < tail);
        let from = if last == 0 { 1.0 } else { above(last - 1) };
        last as f64 + share(from - tail, from - above(last))
    })
}

fn predictive(
    figure: Figure,
    size: f64,
    target: f64,
    confidence: f64,
    upper: impl Fn(&dyn Fn(u64) -> f64, f64) -> f64,
) -> Option<Limits> {
    let (size, target) = (positive(size)?, positive(target)?);
    let tail = half_alpha(confidence).filter(|it| *it > 0.0)?;
    let both = |at_most: &dyn Fn(u64) -> f64, above: &dyn Fn(u64) -> f64| {
        let low = first(0, |count| at_most(count) >= tail);
        let below = if low == 0 { 0.0 } else { at_most(low - 1) };
        let lower = low as f64 - share(at_most(low) - tail, at_most(low) - below);
        Limits { lower, upper: upper(above, tail) }
    };
    let counts = match figure {
        Figure::Proportion if target >= 1.0 => return None,
        Figure::Proportion => {
            let left = |count: u64| size - count as f64;
            let at_most = |it| if left(it) > 0.0 { beta_q(it as f64 + 1.0, left(it), target) } else { 1.0 };
            let above = |it| if left(it) > 0.0 { beta_p(it as f64 + 1.0, left(it), target) } else { 0.0 };
            let counts = both(&at_most, &above);
            Limits { upper: counts.upper.min(size), ..counts }
        }
        Figure::Ratio | Figure::Rate => {
            let mean = positive(size * target)?;
            both(&|count| at_most(count, mean), &|count| at_least(count + 1, mean))
        }
    };
    let funnel = counts.map(|count| count / size);
    Some(Limits { lower: funnel.lower.clamp(0.0, target), upper: funnel.upper.max(target) })
}

/// A share of the probability of one count; where that is lost to rounding, none of it.
fn share(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { (part / whole).clamp(0.0, 1.0) } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_expected_deaths_are_worked_by_hand() {
        // P(X ≤ 3) = 0.010336 and P(X ≤ 4) = 0.029253; P(X ≤ 16) = 0.972958 and P(X ≤ 17) = 0.985722.
        let got = limits(Figure::Ratio, 10.0, 1.0, 0.95).expect("valid").scaled(10.0);
        assert!((got.lower - (4.0 - 0.004_253 / 0.018_917)).abs() < 1e-3, "{got:?}");
        assert!((got.upper - (17.0 - 0.010_722 / 0.012_764)).abs() < 1e-3, "{got:?}");
    }

    #[test]
    fn ten_people_at_one_half_are_worked_by_hand() {
        // P(X ≤ 1) = 11/1024, P(X ≤ 2) = 56/1024.
        let got = limits(Figure::Proportion, 10.0, 0.5, 0.95).expect("valid");
        let lower = (2.0 - (56.0 / 1024.0 - 0.025) / (45.0 / 1024.0)) / 10.0;
        assert!((got.lower - lower).abs() < 1e-12, "{got:?}");
        assert!((got.upper - (8.0 - (0.025 - 11.0 / 1024.0) / (45.0 / 1024.0)) / 10.0).abs() < 1e-12, "{got:?}");
    }

    #[test]
    fn the_strict_limits_mirror_each_other_and_test_exactly() {
        let got = strict_limits(Figure::Proportion, 10.0, 0.5, 0.95).expect("valid");
        assert!((got.lower + got.upper - 1.0).abs() < 1e-12, "{got:?}");
        for (mean, confidence) in [(0.01, 0.95), (1.0, 0.95), (20.0, 0.998), (20.0, 0.95), (500.0, 0.95)] {
            let got = strict_limits(Figure::Ratio, mean, 1.0, confidence).expect("valid").scaled(mean);
            for count in 0..1_000_u64 {
                let tail = (1.0 - confidence) / 2.0;
                assert_eq!(count as f64 > got.upper, at_least(count, mean) < tail, "{count} of {mean}");
                assert_eq!((count as f64) < got.lower, at_most(count, mean) < tail, "{count} of {mean}");
            }
        }
    }

    #[test]
    fn a_tiny_area_keeps_the_target_inside() {
        let got = limits(Figure::Rate, 3.0, 1e-4, 0.95).expect("valid");
        assert_eq!((got.lower, got.upper), (0.0, 1e-4));
    }

    #[test]
    fn nonsense_has_no_limits() {
        assert_eq!(limits(Figure::Proportion, 10.0, 1.0, 0.95), None);
        assert_eq!(limits(Figure::Ratio, 0.0, 1.0, 0.95), None);
        assert_eq!(limits(Figure::Ratio, 1.0, f64::NAN, 0.95), None);
        assert_eq!(limits(Figure::Rate, 1.0, 1.0, 1.0), None);
    }
}
