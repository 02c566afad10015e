//! Limits of a ratio whose observed number is known, and what may be said of it.

use super::{
    Method, RatioClass, Stratum,
    completion::{Completions, expected},
    score::signed_excess,
    score_ratio_limits,
};
use crate::{Limits, poisson::exact_limits};

/// Limits of the point estimate, and the class; `z` and `confidence` say the same.
pub(super) fn verdict(
    observed: u64,
    people: &Completions,
    method: Method,
    z: f64,
    confidence: f64,
) -> (Option<Limits>, RatioClass) {
    let count = observed as f64;
    match method {
        Method::Score => {
            let limits = score_ratio_limits(count, &people.point, z);
            let side = |strata: &[Stratum]| {
                let statistic = signed_excess(count, strata);
                Side { high: statistic > z, low: statistic < -z }
            };
            (limits, class(count, people, side))
        }
        Method::Poisson => {
            let Some(of_count) = exact_limits(count, confidence) else {
                return (None, RatioClass::Undetermined);
            };
            let over = |expected: f64| of_count.map(|limit| 100.0 * limit / expected);
            let side = |strata: &[Stratum]| {
                let limits = over(expected(strata));
                Side { high: limits.lower > 100.0, low: limits.upper < 100.0 }
            };
            (Some(over(expected(&people.point))), class(count, people, side))
        }
    }
}

#[derive(Clone, Copy)]
struct Side {
    high: bool,
    low: bool,
}

fn class(observed: f64, people: &Completions, side: impl Fn(&[Stratum]) -> Side) -> RatioClass {
    let sides = [side(&people.low), side(&people.point), side(&people.high)];
    if sides.iter().all(|it| it.high) {
        RatioClass::SignificantlyHigh
    } else if sides.iter().all(|it| it.low) {
        RatioClass::SignificantlyLow
    } else if 100.0 * observed / expected(&people.point) >= 100.0 {
        RatioClass::High
    } else {
        RatioClass::Low
    }
}
