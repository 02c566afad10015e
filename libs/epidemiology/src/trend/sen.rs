//! A slope by medians.

use super::mann_kendall;
use crate::{Limits, valid::finite_z};

/// Sen's slope.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SenSlope {
    /// The median slope of all pairs.
    pub slope: f64,
    /// Its limits; none where there are too few pairs for the confidence.
    pub limits: Option<Limits>,
    /// Median of y less slope times median of x: the height at x = 0.
    pub intercept: f64,
}

/// The median of (yⱼ − yᵢ)/(xⱼ − xᵢ) over pairs of points (x, y) with different x (Theil 1950; Sen 1968), with limits
/// from the variance of Kendall's S. None for fewer than three points, values that are not finite, no two different
/// x, or a confidence outside (0, 1).
#[must_use]
pub fn sen_slope(points: &[(f64, f64)], confidence: f64) -> Option<SenSlope> {
    let z = finite_z(confidence)?;
    let y: Vec<f64> = points.iter().map(|it| it.1).collect();
    let variance = mann_kendall(&y)?.variance;
    let x: Vec<f64> = points.iter().map(|it| it.0).filter(|it| it.is_finite()).collect();
    if x.len() < y.len() {
        return None;
    }
    let pair = |at: usize, later: usize| (points[later].0 - points[at].0, points[later].1 - points[at].1);
    let mut slopes: Vec<f64> = (0..y.len())
        .flat_map(|at| (at + 1..y.len()).map(move |later| pair(at, later)))
        .filter(|(run, _)| *run != 0.0)
        .map(|(run, rise)| rise / run)
        .collect();
    slopes.sort_by(f64::total_cmp);
    let slope = median(&slopes)?;
    let (pairs, reach) = (slopes.len() as f64, z * variance.sqrt());
    // Gilbert (1987): the ranks (N − C)/2 and (N + C)/2 + 1, between slopes where they are not whole.
    let limits = rank(&slopes, (pairs - reach) / 2.0)
        .zip(rank(&slopes, f64::midpoint(pairs, reach) + 1.0))
        .map(|(lower, upper)| Limits { lower, upper });
    let middle = |mut values: Vec<f64>| {
        values.sort_by(f64::total_cmp);
        median(&values)
    };
    Some(SenSlope { slope, limits, intercept: middle(y)? - slope * middle(x)? })
}

fn median(rising: &[f64]) -> Option<f64> {
    let half = rising.len() / 2;
    let upper = *rising.get(half)?;
    Some(if rising.len() % 2 == 1 { upper } else { f64::midpoint(rising[half - 1], upper) })
}

/// The value at a rank counted from 1.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a rank within the list")]
fn rank(rising: &[f64], rank: f64) -> Option<f64> {
    if !(rank >= 1.0 && rank <= rising.len() as f64) {
        return None;
    }
    let (at, part) = (rank.floor() as usize - 1, rank.fract());
    let next = rising.get(at + 1).unwrap_or(&rising[at]);
    Some(rising[at] + part * (next - rising[at]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_outlier_does_not_matter() {
        let points: Vec<_> =
            (0..9_u32).map(|at| (f64::from(at), if at == 4 { 99.0 } else { 3.0 + 2.0 * f64::from(at) })).collect();
        let got = sen_slope(&points, 0.95).expect("valid");
        assert!((got.slope - 2.0).abs() < 1e-15 && got.limits.is_some_and(|it| it.lower <= 2.0 && it.upper >= 2.0));
        assert_eq!(sen_slope(&points[..3], 0.95).map(|it| it.limits), Some(None));
    }

    #[test]
    fn the_same_year_throughout_has_no_slope() {
        assert_eq!(sen_slope(&[(1.0, 1.0), (1.0, 2.0), (1.0, 3.0)], 0.95), None);
        assert_eq!(sen_slope(&[(1.0, 1.0), (f64::NAN, 2.0), (3.0, 3.0)], 0.95), None);
    }
}
