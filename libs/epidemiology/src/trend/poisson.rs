//! A log-linear trend of counts.

use super::{
    CountPoint, PoissonTrend,
    series::{Period, SeriesError, last_segment},
};
use crate::{special::normal_sf, valid::positive};

const MOST_STEPS: usize = 200;

/// A trend of the points after the last break.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TrendSinceBreak {
    /// The trend.
    pub trend: PoissonTrend,
    /// The years that it rests on.
    pub years: Period,
    /// Points before the break that were left out.
    pub left_out: usize,
    /// The break, named by the first year of the new series.
    pub break_at: Option<i32>,
}

/// Poisson regression of the log rate on the middle of the period, by maximum likelihood (`McCullagh` & Nelder 1989).
/// Refuses overlapping or unordered periods, fewer than two points, populations that are not positive and finite, and
/// counts whose slope would be infinite (events in no period but the first or the last, or none at all).
pub fn poisson_trend(points: &[CountPoint]) -> Result<PoissonTrend, SeriesError> {
    last_segment(points, |it| it.period, &[])?;
    if points.len() < 2 {
        return Err(SeriesError::TooFewPoints);
    }
    fit(points).ok_or(SeriesError::CannotBeFitted)
}

/// [`poisson_trend`] of the points after the last break, each named by the first year of the new series: a change of
/// definition, classification or questionnaire is no trend. Refuses as that does, and a period that spans a break.
pub fn poisson_trend_since_break(points: &[CountPoint], breaks: &[i32]) -> Result<TrendSinceBreak, SeriesError> {
    let segment = last_segment(points, |it| it.period, breaks)?;
    let trend = poisson_trend(segment.points)?;
    let (first, last) = (segment.points[0].period.first, segment.points[segment.points.len() - 1].period.last);
    let years = Period { first, last };
    Ok(TrendSinceBreak { trend, years, left_out: segment.left_out, break_at: segment.break_at })
}

fn fit(points: &[CountPoint]) -> Option<PoissonTrend> {
    let people: f64 = points.iter().map(|it| it.population).sum();
    let events = positive(points.iter().map(|it| it.events as f64).sum())?;
    positive(people).filter(|_| points.iter().all(|it| positive(it.population).is_some()))?;
    let with_events: Vec<usize> = (0..points.len()).filter(|&at| points[at].events > 0).collect();
    if with_events == [0] || with_events == [points.len() - 1] {
        return None;
    }
    let origin = points[0].period.middle();
    let x: Vec<f64> = points.iter().map(|it| it.period.middle() - origin).collect();
    let span = x[x.len() - 1];
    // Given the slope, the fitted events sum to the observed ones, and the rest is a concave function of the slope:
    // its derivative Σ(O − μ)·x falls, and Newton's steps are cut to one in e over the whole span.
    let weights = |slope: f64| {
        let raw: Vec<f64> = points.iter().zip(&x).map(|(it, x)| it.population * (slope * (x - span)).exp()).collect();
        let sum: f64 = raw.iter().sum();
        (raw.iter().map(|it| events * it / sum).collect::<Vec<f64>>(), sum)
    };
    let moments = |fitted: &[f64]| {
        let mean = fitted.iter().zip(&x).map(|(it, x)| it * x).sum::<f64>() / events;
        (mean, fitted.iter().zip(&x).map(|(it, x)| it * (x - mean).powi(2)).sum::<f64>())
    };
    let mut slope = 0.0_f64;
    for _ in 0..MOST_STEPS {
        let (mean, spread) = moments(&weights(slope).0);
        let score: f64 = points.iter().zip(&x).map(|(it, x)| it.events as f64 * (x - mean)).sum();
        let step = positive(spread).map(|spread| score / spread)?.clamp(-1.0 / span, 1.0 / span);
        slope += step;
        if step.abs() <= 1e-14 * (slope.abs() + 1.0 / span) {
            break;
        }
    }
    let (fitted, sum) = weights(slope);
    let standard_error = moments(&fitted).1.sqrt().recip();
    let intercept = (events / sum).ln() - slope * span;
    let z = slope / standard_error;
    let count = |at: usize| points[at].events as f64;
    let term = |at: usize| if count(at) > 0.0 { count(at) * (count(at) / fitted[at]).ln() } else { 0.0 };
    let deviance = 2.0 * (0..x.len()).map(term).sum::<f64>();
    let pearson: f64 = (0..x.len()).map(|at| (count(at) - fitted[at]).powi(2) / fitted[at]).sum();
    let dispersion = (x.len() > 2).then(|| pearson / (x.len() - 2) as f64);
    let p = 2.0 * normal_sf(z.abs());
    let finite = slope.is_finite() && standard_error.is_finite();
    finite.then_some(PoissonTrend { intercept, slope, standard_error, z, p, deviance, dispersion, points: x.len() })
}

#[cfg(test)]
mod tests {
    use super::super::Variation;
    use super::*;

    fn series(events: &[u64]) -> Vec<CountPoint> {
        let period = |at: usize| Period::year(2010 + i32::try_from(at).expect("few"));
        let point = |(at, &events): (usize, &u64)| CountPoint { period: period(at), events, population: 1e4 };
        events.iter().enumerate().map(point).collect()
    }

    #[test]
    fn doubling_is_found_exactly() {
        let got = poisson_trend(&series(&[10, 20, 40, 80])).expect("valid");
        assert!((got.slope - 2.0_f64.ln()).abs() < 1e-12 && got.deviance.abs() < 1e-12);
        assert!((got.intercept - 1e-3_f64.ln()).abs() < 1e-12);
        let change = got.annual_change(Variation::Quasi, 0.95).expect("valid");
        assert!((change.value - 1.0).abs() < 1e-12 && change.limits.lower > 0.0);
    }

    #[test]
    fn the_first_series_is_left_out_after_a_break() {
        let points = series(&[100, 100, 100, 50, 50, 50]);
        let got = poisson_trend_since_break(&points, &[2013]).expect("valid");
        assert!(got.trend.slope.abs() < 1e-12);
        assert_eq!((got.left_out, got.break_at, got.years), (3, Some(2013), Period { first: 2013, last: 2015 }));
        assert!(poisson_trend(&points).expect("valid").slope < -0.1);
        assert_eq!(poisson_trend_since_break(&points, &[2015]), Err(SeriesError::TooFewPoints));
    }

    #[test]
    fn what_has_no_slope_is_refused() {
        for events in [&[0, 0, 0][..], &[3, 0, 0], &[0, 0, 3]] {
            assert_eq!(poisson_trend(&series(events)), Err(SeriesError::CannotBeFitted));
        }
        assert!(poisson_trend(&series(&[0, 3, 0])).expect("valid").slope.abs() < 1e-12);
        let two = poisson_trend(&series(&[3, 6])).expect("valid");
        assert_eq!((two.dispersion, two.annual_change(Variation::Quasi, 0.95)), (None, None));
        let mut steep = series(&[1, 100_000_000, 3]);
        steep[0].population = f64::NAN;
        assert_eq!(poisson_trend(&steep), Err(SeriesError::CannotBeFitted));
    }
}
