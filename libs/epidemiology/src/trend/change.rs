//! A log-linear trend with one change of slope.

use super::line::{Line, line};
use crate::valid::positive;

/// Points on each side of the change at least.
const SIDE: usize = 2;

/// Two slopes that meet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OneChange {
    /// Where the slopes meet, in the unit of x.
    pub at: f64,
    /// Its standard error (linearised, Muggeo 2003); none for four points or slopes that do not differ.
    pub standard_error: Option<f64>,
    /// Change of the log rate per unit of x, before and after; exp(slope) − 1 is the annual change.
    pub slopes: [f64; 2],
    /// Weighted residual sum of squares of one straight line.
    pub residual_of_line: f64,
    /// The same of the broken line.
    pub residual: f64,
}

/// Weighted least squares of ln(rate) on x with one continuous change of slope, weights (rate/s)²: points (x, rate,
/// s), x rising. The change is the best one of all, not only of the years (Hudson 1966), with two points on each
/// side. None for fewer than five points, x that does not rise, or a rate or s that is not positive and finite.
#[must_use]
pub fn one_change(points: &[(f64, f64, f64)]) -> Option<OneChange> {
    let logs: Option<Vec<_>> = points
        .iter()
        .map(|&(x, rate, error)| Some((x, positive(rate)?.ln(), (rate / positive(error)?).powi(2))))
        .collect();
    let logs = logs.filter(|it| it.len() > 2 * SIDE && it.windows(2).all(|pair| pair[0].0 < pair[1].0))?;
    // Two free lines that meet between their points are the best of this gap; else the best is at a point.
    let gaps = (SIDE..=logs.len() - SIDE).filter_map(|cut| {
        let (before, after) = (line(&logs[..cut])?, line(&logs[cut..])?);
        let meet = meeting(&before, &after).filter(|at| *at > logs[cut - 1].0 && *at < logs[cut].0)?;
        Some((meet, before.residual + after.residual, [before.slope, after.slope]))
    });
    let knots = logs[SIDE - 1..=logs.len() - SIDE].iter().filter_map(|it| {
        let broken = broken_at(&logs, it.0)?;
        Some((it.0, broken.residual, broken.slopes))
    });
    let (at, residual, slopes) = gaps.chain(knots).min_by(|a, b| a.1.total_cmp(&b.1))?;
    let broken = broken_at(&logs, at)?;
    let degrees = logs.len() as f64 - 4.0;
    let standard_error = positive(degrees)
        .and_then(|degrees| broken.variance_of_place(&logs, at, residual / degrees))
        .map(f64::sqrt)
        .filter(|it| it.is_finite());
    Some(OneChange { at, standard_error, slopes, residual_of_line: line(&logs)?.residual, residual })
}

fn meeting(before: &Line, after: &Line) -> Option<f64> {
    // Around the mean of the first line, as years are large.
    let apart = after.at(before.x) - before.y;
    let at = before.x + apart / (before.slope - after.slope);
    at.is_finite().then_some(at)
}

/// The broken line with its change at a given place.
pub(super) struct Broken {
    /// The change of slope.
    pub bend: f64,
    /// The variance of the bend over σ².
    pub variance_of_bend: f64,
    slopes: [f64; 2],
    /// Weighted residual sum of squares.
    pub residual: f64,
}

/// By regression on x and then of what is left on the part of (x − place)₊ that x does not explain (Frisch & Waugh
/// 1933). None where nothing is left.
pub(super) fn broken_at(logs: &[(f64, f64, f64)], place: f64) -> Option<Broken> {
    let straight = line(logs)?;
    let hinge: Vec<_> = logs.iter().map(|&(x, _, w)| (x, (x - place).max(0.0), w)).collect();
    let explained = line(&hinge)?;
    let spread = positive(explained.residual)?;
    let product: f64 = logs
        .iter()
        .zip(&hinge)
        .map(|(&(x, y, w), &(_, hinge, _))| w * (hinge - explained.at(x)) * (y - straight.at(x)))
        .sum();
    let bend = product / spread;
    let before = straight.slope - bend * explained.slope;
    let residual = logs
        .iter()
        .zip(&hinge)
        .map(|(&(x, y, w), &(_, hinge, _))| w * (y - straight.at(x) - bend * (hinge - explained.at(x))).powi(2))
        .sum();
    Some(Broken { bend, variance_of_bend: 1.0 / spread, slopes: [before, before + bend], residual })
}

impl Broken {
    /// σ² over the part of the step at the place that neither x nor the hinge explains, over the bend squared.
    fn variance_of_place(&self, logs: &[(f64, f64, f64)], place: f64, variance: f64) -> Option<f64> {
        let step: Vec<_> = logs.iter().map(|&(x, _, w)| (x, if x > place { 1.0 } else { 0.0 }, w)).collect();
        Some(variance / positive(broken_at(&step, place)?.residual * self.bend.powi(2))?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rates(change: f64) -> Vec<(f64, f64, f64)> {
        let rate = |x: f64| (0.05 * x - 0.12 * (x - change).max(0.0)).exp();
        (0..12_u32).map(f64::from).map(|x| (2000.0 + x, rate(x), 0.01)).collect()
    }

    #[test]
    fn a_change_between_years_or_in_one_is_found_again() {
        for change in [4.3, 6.0, 2.0] {
            let got = one_change(&rates(change)).expect("valid");
            assert!((got.at - 2000.0 - change).abs() < 1e-9, "{got:?}");
            assert!((got.slopes[0] - 0.05).abs() < 1e-10 && (got.slopes[1] + 0.07).abs() < 1e-10);
            assert!(got.residual < 1e-15 && got.residual_of_line > 1.0);
        }
    }

    #[test]
    fn nonsense_has_no_change() {
        assert_eq!(one_change(&rates(4.0)[..4]), None);
        assert_eq!(one_change(&[(1.0, 1.0, 1.0); 6]), None);
        let mut zero = rates(4.0);
        zero[3].1 = 0.0;
        assert_eq!(one_change(&zero), None);
    }
}
