//! Quantiles of the gamma distribution of scale 1.

use super::{gamma::gamma_ratios, ln_gamma, normal_quantile, poisson_term};
use crate::valid::positive;

#[derive(Clone, Copy)]
enum Tail {
    Lower,
    Upper,
}

/// The x with P(shape, x) = p; none unless 0 ≤ p ≤ 1 and the shape is positive and finite. Where x would be
/// below the smallest number (tiny shapes), it is 0.
///
/// ```
/// use epidemiology::special::gamma_quantile;
/// // Lower exact 95 % limit of a count of 4 (Garwood 1936).
/// let lower = gamma_quantile(4.0, 0.025).unwrap();
/// assert!((lower - 1.089_865).abs() < 1e-6);
/// ```
#[must_use]
pub fn gamma_quantile(shape: f64, p: f64) -> Option<f64> {
    quantile(shape, p, 1.0 - p)
}

/// The x with Q(shape, x) = q, for a q as small as it may be.
#[must_use]
pub fn gamma_quantile_upper(shape: f64, q: f64) -> Option<f64> {
    quantile(shape, 1.0 - q, q)
}

fn quantile(shape: f64, p: f64, q: f64) -> Option<f64> {
    let valid = positive(shape).is_some() && (0.0..=1.0).contains(&p) && (0.0..=1.0).contains(&q);
    if !valid {
        return None;
    }
    if p == 0.0 {
        return Some(0.0);
    }
    if q == 0.0 {
        return Some(f64::INFINITY);
    }
    // P < xᵃ/Γ(a + 1), so this is a lower bound, and all there is to say where it is small.
    let bound = ((p.ln() + ln_gamma(shape + 1.0)) / shape).exp();
    if bound < 1e-17 {
        return Some(bound);
    }
    if p <= q {
        let start = bound.max(wilson_hilferty(shape, p)?);
        Some(polish(shape, p.ln(), Tail::Lower, start))
    } else {
        Some(polish(shape, q.ln(), Tail::Upper, upper_start(shape, p, q, bound)?))
    }
}

/// Wilson & Hilferty (1931): the cube root of a gamma variable is nearly normal.
fn wilson_hilferty(shape: f64, p: f64) -> Option<f64> {
    let ninth = 1.0 / (9.0 * shape);
    let root = 1.0 - ninth + normal_quantile(p)? * ninth.sqrt();
    Some(shape * root.max(0.0).powi(3))
}

fn upper_start(shape: f64, p: f64, q: f64, bound: f64) -> Option<f64> {
    if shape >= 1.0 {
        return Some(bound.max(wilson_hilferty(shape, p)?));
    }
    if bound < 0.5 {
        return Some(bound);
    }
    // Q ≈ x^(a−1)·exp(−x)/Γ(a) far out.
    let far = -(q.ln() + ln_gamma(shape));
    Some(if far > 1.0 { far - (1.0 - shape) * far.ln() } else { bound })
}

/// Halley's iteration for ln(tail) in ln x. The logarithm of either tail is concave in ln x, so that from the
/// second step on the root is approached from one side.
fn polish(shape: f64, ln_target: f64, tail: Tail, start: f64) -> f64 {
    let mut x = start;
    for _ in 0..100 {
        let (p, q) = gamma_ratios(shape, x);
        let (value, sign) = match tail {
            Tail::Lower => (p, 1.0),
            Tail::Upper => (q, -1.0),
        };
        // Slope and curvature of ln(tail) in ln x.
        let slope = sign * poisson_term(shape, x) * shape / value;
        let newton = (value.ln() - ln_target) / slope;
        let bend = 0.5 * newton * (shape - x - slope);
        let step = if bend.abs() < 0.5 { newton / (1.0 - bend) } else { newton };
        let step = step.clamp(-8.0, 8.0);
        if step.is_nan() {
            break;
        }
        x *= (-step).exp();
        if step.abs() * (1.0 + shape).sqrt() < 1e-6 {
            break;
        }
    }
    x
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Shape, the lower or the upper tail (the other is 1), quantile.
    const KNOWN: [(f64, f64, f64, f64); 14] = [
        (1e-3, 0.5, 1.0, 5.244_206_408_277_978e-302),
        (1e-3, 1.0, 0.01, 2.425_942_838_557_865e-5),
        (1e-3, 1.0, 1e-12, 17.795_726_395_785_32),
        (0.02, 1e-3, 1.0, 5.706_812_442_247_299e-151),
        (0.5, 1e-12, 1.0, 7.853_981_633_974_483e-25),
        (0.5, 1.0, 1e-12, 25.422_063_955_909_08),
        (1.5, 0.025, 1.0, 0.107_897_641_311_948_9),
        (5.0, 1.0, 0.025, 10.241_588_675_403_7),
        (5.0, 1e-12, 1.0, 0.010_389_344_852_501_8),
        (11.9, 1.0, 1e-9, 45.295_478_189_670_81),
        (30.0, 1e-12, 1.0, 5.772_993_820_290_659),
        (30.0, 0.5, 1.0, 29.667_333_138_221_23),
        (1e3, 1.0, 1e-12, 1_238.864_469_223_363),
        (1e5, 0.025, 1.0, 99_381.152_663_744_73),
    ];

    /// Values by 60-digit arithmetic.
    #[test]
    fn quantiles_have_known_values() {
        for (shape, p, q, want) in KNOWN {
            let got = if p < q { gamma_quantile(shape, p) } else { gamma_quantile_upper(shape, q) };
            let got = got.expect("valid");
            assert!((got / want - 1.0).abs() < 1e-11, "({shape}, {p}, {q}): {got}, not {want}");
        }
    }

    #[test]
    fn quantiles_invert_both_tails_over_the_whole_range() {
        for shape in [1e-3, 0.02, 0.5, 1.0, 3.7, 11.9, 12.0, 150.0, 1e4, 1e6, 1e8] {
            for tail in [1e-12, 1e-7, 1e-3, 0.025, 0.3, 0.5] {
                let low = gamma_quantile(shape, tail).expect("valid");
                if low > 1e-290 {
                    assert!((gamma_ratios(shape, low).0 / tail - 1.0).abs() < 1e-9, "{shape} {tail}");
                }
                let high = gamma_quantile_upper(shape, tail).expect("valid");
                assert!((gamma_ratios(shape, high).1 / tail - 1.0).abs() < 1e-9, "{shape} {tail}");
            }
        }
    }

    #[test]
    fn edges_and_nonsense() {
        assert_eq!(gamma_quantile(2.0, 0.0), Some(0.0));
        assert_eq!(gamma_quantile(2.0, 1.0), Some(f64::INFINITY));
        assert_eq!(gamma_quantile(1e-3, 1e-12), Some(0.0));
        assert_eq!(gamma_quantile(0.0, 0.5), None);
        assert_eq!(gamma_quantile(1.0, 1.5), None);
        assert_eq!(gamma_quantile(f64::NAN, 0.5), None);
    }
}
