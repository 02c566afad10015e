//! A monotone trend by ranks.

use std::cmp::Ordering;

use crate::special::normal_sf;

/// The Mann–Kendall test.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MannKendall {
    /// S: pairs that rise less pairs that fall.
    pub s: i64,
    /// Variance of S without a trend, corrected for ties.
    pub variance: f64,
    /// (S ∓ 1)/√variance, 0 for S = 0 or where all values are equal.
    pub z: f64,
    /// Two-sided p.
    pub p: f64,
    /// S over the number of pairs.
    pub tau: f64,
}

/// S = Σ sign(yⱼ − yᵢ) over pairs in the order of time (Mann 1945; Kendall 1975), with its normal approximation. None
/// for fewer than three values, or one that is not finite; leave missing ones out.
#[must_use]
pub fn mann_kendall(values: &[f64]) -> Option<MannKendall> {
    if values.len() < 3 || !values.iter().all(|it| it.is_finite()) {
        return None;
    }
    let mut s = 0_i64;
    for (at, first) in values.iter().enumerate() {
        for later in &values[at + 1..] {
            s += i64::from(later > first) - i64::from(later < first);
        }
    }
    let of_ties = |size: f64| size * (size - 1.0) * (2.0 * size + 5.0);
    let n = values.len() as f64;
    let mut rising = values.to_vec();
    rising.sort_by(f64::total_cmp);
    let ties: f64 =
        rising.chunk_by(|a, b| a.partial_cmp(b).is_some_and(Ordering::is_eq)).map(|it| of_ties(it.len() as f64)).sum();
    let variance = (of_ties(n) - ties) / 18.0;
    let excess = (s - s.signum()) as f64;
    let z = if variance > 0.0 { excess / variance.sqrt() } else { 0.0 };
    let p = (2.0 * normal_sf(z.abs())).min(1.0);
    Some(MannKendall { s, variance, z, p, tau: s as f64 / (0.5 * n * (n - 1.0)) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_values_are_counted_by_hand() {
        // Pairs: 1<3, 1<2, 1<2, 3>2, 3>2, 2=2.
        let got = mann_kendall(&[1.0, 3.0, 2.0, 2.0]).expect("valid");
        assert_eq!(got.s, 1);
        assert!((got.variance - (4.0 * 3.0 * 13.0 - 2.0 * 9.0) / 18.0).abs() < 1e-12);
        assert!(got.z.abs() < 1e-300 && (got.p - 1.0).abs() < 1e-15 && (got.tau - 1.0 / 6.0).abs() < 1e-15);
    }

    #[test]
    fn equal_values_have_no_trend() {
        let got = mann_kendall(&[2.0; 5]).expect("valid");
        assert_eq!((got.s, got.p), (0, 1.0));
        assert_eq!(mann_kendall(&[1.0, 2.0]), None);
        assert_eq!(mann_kendall(&[1.0, 2.0, f64::NAN]), None);
    }
}
