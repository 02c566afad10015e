//! Simulated limits.

use super::{
    Group, Scale, SlopeIndex,
    group::{Position, positions_of},
    random::Random,
    slope::line,
};
use crate::{Limits, search::first_in, valid::alpha};

/// How to simulate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Scale on which a value is normal with the standard error of its group: the log for rates, the logit for
    /// proportions.
    pub draw: Scale,
    /// Scale on which the line is fitted.
    pub fit: Scale,
    /// Draws, > 1: 100 000 for a figure to publish.
    pub repetitions: u32,
    /// Start of the random numbers.
    pub seed: u64,
}

/// Simulated indices in rising order.
#[derive(Clone, Debug, PartialEq)]
pub struct Simulation {
    absolute: Vec<f64>,
    relative: Option<Vec<f64>>,
}

impl Simulation {
    /// Central limits of SII. None for a confidence outside (0, 1).
    #[must_use]
    pub fn absolute(&self, confidence: f64) -> Option<Limits> {
        central(&self.absolute, confidence)
    }

    /// Central limits of RII. None for a confidence outside (0, 1), or where a draw had an end that was not positive.
    #[must_use]
    pub fn relative(&self, confidence: f64) -> Option<Limits> {
        central(self.relative.as_ref()?, confidence)
    }
}

/// Draws the values of all groups anew, each independent and normal about its own with its standard error on the scale
/// of the plan, and fits the line each time: the method of English public health profiles, made reproducible. The
/// same seed gives the same limits; numbers come from `SplitMix64` (Steele, Lea & Flood 2014) by the polar method. None
/// as for [`super::slope_index`], for a standard error that is negative or no number, or fewer than two repetitions.
#[must_use]
pub fn simulate(groups: &[Group], plan: Plan) -> Option<Simulation> {
    let positions = positions_of(groups)?;
    let centres: Vec<f64> = groups.iter().map(|group| plan.draw.scaled(group.value)).collect::<Option<_>>()?;
    let errors: Vec<f64> = groups.iter().map(|group| group.standard_error).collect();
    if plan.repetitions < 2 || errors.iter().any(|error| !(*error >= 0.0 && error.is_finite())) {
        return None;
    }
    let mut random = Random::new(plan.seed);
    let mut drawn = vec![0.0; groups.len()];
    let lines: Vec<SlopeIndex> = (0..plan.repetitions)
        .map(|_| {
            for ((value, centre), error) in drawn.iter_mut().zip(&centres).zip(&errors) {
                *value = centre + error * random.normal();
            }
            fit(&positions, &mut drawn, plan)
        })
        .collect::<Option<_>>()?;
    let absolute = sorted(lines.iter().map(SlopeIndex::absolute).collect());
    let relative: Option<Vec<f64>> = lines.iter().map(SlopeIndex::relative).collect();
    Some(Simulation { absolute, relative: relative.map(sorted) })
}

/// The line through one draw; none where a value left the scale of the fit.
fn fit(positions: &[Position], drawn: &mut [f64], plan: Plan) -> Option<SlopeIndex> {
    if plan.draw != plan.fit {
        for value in drawn.iter_mut() {
            *value = plan.fit.scaled(plan.draw.to_value(*value))?;
        }
    }
    Some(line(positions, drawn, plan.fit))
}

fn sorted(mut values: Vec<f64>) -> Vec<f64> {
    values.sort_by(f64::total_cmp);
    values
}

fn central(sorted: &[f64], confidence: f64) -> Option<Limits> {
    let tail = alpha(confidence)? / 2.0;
    Some(Limits { lower: quantile(sorted, tail)?, upper: quantile(sorted, 1.0 - tail)? })
}

/// Linear between order statistics (definition 7 of Hyndman & Fan 1996).
fn quantile(sorted: &[f64], p: f64) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    let position = p * last as f64;
    let above = usize::try_from(first_in(0, last as u64, |index| index as f64 >= position)).ok()?;
    let below = above.saturating_sub(1);
    let share = (position - below as f64).clamp(0.0, 1.0);
    Some(sorted[below] + share * (sorted[above] - sorted[below]))
}

#[cfg(test)]
mod tests {
    use super::super::slope_limits;
    use super::*;

    const PLAN: Plan = Plan { draw: Scale::Identity, fit: Scale::Identity, repetitions: 40_000, seed: 1 };

    fn groups() -> [Group; 4] {
        [(1, 78.0), (2, 79.0), (3, 79.5), (4, 81.0)].map(|(order, value)| Group {
            order,
            population: 100.0,
            value,
            standard_error: 0.3,
        })
    }

    #[test]
    fn it_agrees_with_the_closed_limits() {
        let closed = slope_limits(&groups(), 0.95).expect("valid").limits;
        let got = simulate(&groups(), PLAN).and_then(|it| it.absolute(0.95)).expect("valid");
        assert!((got.lower - closed.lower).abs() < 0.03 && (got.upper - closed.upper).abs() < 0.03, "{got:?}");
    }

    #[test]
    fn the_seed_decides() {
        let run = |seed| simulate(&groups(), Plan { seed, ..PLAN });
        assert_eq!(run(5), run(5));
        assert_ne!(run(5), run(6));
    }

    #[test]
    fn quantiles_are_between_order_statistics() {
        let sorted = [1.0, 2.0, 4.0, 8.0, 16.0];
        for (p, want) in [(0.0, 1.0), (0.25, 2.0), (0.375, 3.0), (0.9, 12.8), (1.0, 16.0)] {
            assert!((quantile(&sorted, p).expect("valid") - want).abs() < 1e-12, "{p}");
        }
    }

    #[test]
    fn nonsense_is_not_simulated() {
        assert_eq!(simulate(&groups()[..1], PLAN), None);
        assert_eq!(simulate(&groups(), Plan { repetitions: 1, ..PLAN }), None);
        assert_eq!(simulate(&groups().map(|it| Group { standard_error: f64::NAN, ..it }), PLAN), None);
        let negative = groups().map(|it| Group { value: it.value - 79.2, ..it });
        let got = simulate(&negative, PLAN).expect("valid");
        assert!(got.absolute(0.95).is_some() && got.relative(0.95).is_none() && got.absolute(1.0).is_none());
    }
}
