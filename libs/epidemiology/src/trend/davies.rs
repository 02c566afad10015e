//! Whether there is a change of slope at all.

use std::f64::consts::PI;

use super::{change::broken_at, student::student_sf};
use crate::{special::ln_gamma, valid::positive};

/// Two-sided p, an upper bound, of no change of slope in the model of [`super::one_change`] (Davies 2002): the largest
/// |t| of the bend over `places` evenly spaced from the second to the last but one x. None as for the model, for
/// fewer than two places, or where the points lie on the broken line exactly.
#[must_use]
pub fn davies_p(points: &[(f64, f64, f64)], places: usize) -> Option<f64> {
    let logs: Option<Vec<_>> = points
        .iter()
        .map(|&(x, rate, error)| Some((x, positive(rate)?.ln(), (rate / positive(error)?).powi(2))))
        .collect();
    let logs = logs.filter(|it| it.len() > 4 && places > 1 && it.windows(2).all(|pair| pair[0].0 < pair[1].0))?;
    let (from, to) = (logs[1].0, logs[logs.len() - 2].0);
    let degrees = logs.len() as f64 - 3.0;
    let (mut most, mut path, mut last) = (0.0_f64, 0.0, None::<f64>);
    for place in 0..places {
        let at = from + (to - from) * place as f64 / (places - 1) as f64;
        let broken = broken_at(&logs, at)?;
        // z² of the bend with σ = 1, and its share of what the line leaves.
        let squared = broken.bend.powi(2) / broken.variance_of_bend;
        let angle = (squared / (squared + broken.residual)).sqrt().asin();
        most = most.max(squared / (broken.residual / degrees));
        path += last.map_or(0.0, |last| (angle - last).abs());
        last = Some(angle);
    }
    if !most.is_finite() {
        return None;
    }
    let rest = degrees / (degrees + most);
    let ratio = ln_gamma(0.5 * degrees + 0.5) - ln_gamma(0.5 * degrees) + 0.5 * (degrees - 1.0) * rest.ln();
    let bound = student_sf(most.sqrt(), degrees) + path * ratio.exp() / (2.0 * PI.sqrt());
    Some((2.0 * bound).min(1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bend_is_seen_and_a_wobble_is_not() {
        let rates = |bend: f64| {
            let wobble = |at: u32| if at.is_multiple_of(2) { 0.01 } else { -0.01 };
            let log = |at: u32| wobble(at) + bend * (f64::from(at) - 6.0).max(0.0);
            (0..12_u32).map(|at| (f64::from(at), log(at).exp(), 0.01)).collect::<Vec<_>>()
        };
        assert!(davies_p(&rates(0.1), 10).is_some_and(|p| p < 1e-6));
        assert!(davies_p(&rates(0.0), 10).is_some_and(|p| p > 0.2));
        assert_eq!(davies_p(&rates(0.0), 1), None);
    }
}
