//! Quantiles of the beta distribution.

use super::beta::{density, ratios};
use crate::valid::positive;

/// The x with I(x; a, b) = p; none unless 0 ≤ p ≤ 1, a > 0 and b > 0.
#[must_use]
pub fn beta_quantile(a: f64, b: f64, p: f64) -> Option<f64> {
    quantile(a, b, p, 1.0 - p)
}

/// The x with 1 − I(x; a, b) = q.
#[must_use]
pub fn beta_quantile_upper(a: f64, b: f64, q: f64) -> Option<f64> {
    quantile(a, b, 1.0 - q, q)
}

fn quantile(a: f64, b: f64, p: f64, q: f64) -> Option<f64> {
    if !(positive(a).is_some() && positive(b).is_some() && (0.0..=1.0).contains(&p) && (0.0..=1.0).contains(&q)) {
        return None;
    }
    Some(if p <= q { logit_quantile(a, b, p).0 } else { logit_quantile(b, a, q).1 })
}

/// (x, 1 − x) of the lower quantile: Newton's iteration for ln I in the logit of x, where ln I is concave and
/// rises; halving where a step leaves what is known.
fn logit_quantile(a: f64, b: f64, target: f64) -> (f64, f64) {
    if target == 0.0 {
        return (0.0, 1.0);
    }
    let (mut logit, ln_target) = ((a / b).ln(), target.ln());
    // Further out a tail is below the smallest number.
    let (mut low, mut high) = (-800.0 * (1.0 + 1.0 / a), 800.0 * (1.0 + 1.0 / b));
    for _ in 0..500 {
        let (x, y) = expit(logit);
        let (value, _) = ratios(a, b, x, y);
        if value < target {
            low = logit;
        } else {
            high = logit;
        }
        let step = (value.ln() - ln_target) * value / density(a, b, x, y);
        let next = logit - step;
        let last = step.abs() < 1e-13 * (1.0 + logit.abs());
        // Also where the step is no number.
        logit = if next >= low && next <= high { next } else { f64::midpoint(low, high) };
        if last {
            break;
        }
    }
    expit(logit)
}

fn expit(logit: f64) -> (f64, f64) {
    let small = (-logit.abs()).exp();
    let (less, more) = (small / (1.0 + small), 1.0 / (1.0 + small));
    if logit < 0.0 { (less, more) } else { (more, less) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The two shapes, lower tail, quantile.
    const KNOWN: [(f64, f64, f64, f64); 8] = [
        (0.5, 0.5, 0.1, 0.024_471_741_852_423_22),
        (3.0, 8.0, 0.025, 0.066_739_511_177_734_47),
        (4.0, 17.0, 0.975, 0.378_926_826_545_313_9),
        (0.01, 2.0, 0.3, 1.905_408_479_970_075e-53),
        (64.0, 26.0, 0.025, 0.613_844_487_025_705_5),
        (150.0, 9000.0, 1e-12, 0.008_696_781_614_161_919),
        (2.5, 1e6, 0.975, 6.416_225_600_770_823e-6),
        (20.0, 30.0, 0.5, 0.398_656_346_263_224_3),
    ];

    /// Values by 60-digit arithmetic.
    #[test]
    fn quantiles_have_known_values() {
        for (a, b, p, want) in KNOWN {
            let got = beta_quantile(a, b, p).expect("valid");
            assert!((got / want - 1.0).abs() < 1e-11, "({a}, {b}, {p}): {got}, not {want}");
        }
    }

    #[test]
    fn edges_and_nonsense() {
        assert_eq!(beta_quantile(2.0, 3.0, 0.0), Some(0.0));
        assert_eq!(beta_quantile(2.0, 3.0, 1.0), Some(1.0));
        assert_eq!(beta_quantile(0.0, 3.0, 0.5), None);
        assert_eq!(beta_quantile_upper(2.0, 3.0, f64::NAN), None);
    }
}
