//! How far an indicator is from its target, and when it will be there if it goes on as it did.

use super::{Case, Direction, Grade, Reason, compare::ROUNDING};

/// The latest arrival that is told, in years after the latest value: what lies further is no forecast.
pub const HORIZON: u16 = 30;

/// How far it is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Progress {
    /// What is left to the target, in the indicator's unit; 0 or less where it is reached, and of a restrained increase while
    /// it is below its limit.
    pub gap: Option<f64>,
    /// Share of the way from the baseline to the target (達成率): 1 at the target, below 0 where it went the other way. None
    /// where the target does not lie on the better side of the baseline.
    pub achieved: Option<f64>,
    /// Year in which the straight line from the baseline through the latest value is at the target. Only of what is
    /// improving (B, B*), and not beyond [`HORIZON`].
    pub arrival: Option<u16>,
}

/// Measures the way of a case that was graded for this reason.
pub fn progress(case: &Case, reason: Reason) -> Progress {
    let (Some(target), Some(latest)) = (case.target.filter(|it| it.is_finite()), case.latest) else {
        return Progress::default();
    };
    let sign = case.direction.sign();
    let gap = Some((target - latest.value()) * sign);
    let Some(baseline) = case.baseline.filter(|_| case.comparable && reason != Reason::YearsOutOfOrder) else {
        return Progress { gap, ..Progress::default() };
    };
    let way = (target - baseline.value()) * sign;
    let gone = (latest.value() - baseline.value()) * sign;
    let improving = matches!(reason.grade(), Grade::B | Grade::BStar);
    let arrival = match (baseline.year(), latest.year()) {
        (Some(then), Some(now)) if improving && gone > 0.0 => arrival(then, now, way / gone),
        _ => None,
    };
    Progress { gap, achieved: (way > 0.0).then(|| gone / way), arrival }
}

/// The first whole year at or past the target.
fn arrival(then: u16, now: u16, times: f64) -> Option<u16> {
    let year = (f64::from(then) + f64::from(now - then) * times - 1e-6).ceil();
    let last = now.saturating_add(HORIZON);
    (now..=last).find(|it| f64::from(*it) >= year).filter(|_| year <= f64::from(last))
}

/// Whether a value is at the target or past it.
pub(super) fn is_reached(value: f64, target: f64, direction: Direction) -> bool {
    (target - value) * direction.sign() <= value.abs().max(target.abs()) * ROUNDING
}

/// The value of a straight line in a year; after its end it stays there.
pub(super) fn on_line(from: (u16, f64), to: (u16, f64), year: u16) -> f64 {
    if year >= to.0 {
        return to.1;
    }
    let share = (f64::from(year) - f64::from(from.0)) / (f64::from(to.0) - f64::from(from.0));
    from.1 + (to.1 - from.1) * share
}
