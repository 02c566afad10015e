//! The recent-trend marker of English public health profiles.

use super::{
    ProportionPoint, RecentTrend, Trend, TrendReason, ValuePoint,
    armitage::{cochran_armitage, sign},
    line::line,
};
use crate::valid::{finite_z, positive};

/// Points that the marker looks at, from the last year back.
const POINTS: usize = 5;

/// χ² with one degree of freedom that is passed by chance twice in a thousand.
const THRESHOLD: f64 = 9.549_535_706;

/// The marker of a proportion: χ² of Cochran & Armitage over the last five points with the years as scores, at
/// 99.8 %; the direction is the unweighted slope of the logit (of the test where a proportion is 0 or 1), and must
/// not turn when any one year is left out.
#[must_use]
pub fn recent_trend_of_proportions(points: &[ProportionPoint]) -> RecentTrend {
    let points = match recent(points, |it| it.year) {
        Ok(points) => points,
        Err(reason) => return cannot(reason),
    };
    let groups: Option<Vec<_>> =
        points.iter().map(|it| Some((it.numerator?, it.denominator?, f64::from(it.year)))).collect();
    let Some(groups) = groups else { return cannot(TrendReason::MissingValues) };
    let Some(test) = cochran_armitage(&groups) else { return cannot(TrendReason::Invalid) };
    let slope = |groups: &[(f64, f64, f64)]| {
        let logits: Vec<_> = groups.iter().map(|&(x, n, year)| (year, (x / (n - x)).ln(), 1.0)).collect();
        line(&logits).map(|it| it.slope)
    };
    let smooth = slope(&groups).is_some();
    let direction = |groups: &[(f64, f64, f64)]| {
        if smooth { slope(groups).map_or(0, sign) } else { cochran_armitage(groups).map_or(0, |it| it.direction) }
    };
    judged(&groups, test.chi_square, slope(&groups), direction)
}

/// The marker of any other figure: χ² = b²·Σw(Y − Ȳ)², b the slope weighted by w = 1/s² with s = (U − L)/(2z), over
/// the last five points at 99.8 %; the direction must not turn when any one year is left out. `confidence` is that
/// of the limits.
#[must_use]
pub fn recent_trend_of_values(points: &[ValuePoint], confidence: f64) -> RecentTrend {
    let points = match recent(points, |it| it.year) {
        Ok(points) => points,
        Err(reason) => return cannot(reason),
    };
    if points.iter().any(|it| it.value.is_none()) {
        return cannot(TrendReason::MissingValues);
    }
    if points.iter().any(|it| it.lower.is_none() || it.upper.is_none()) {
        return cannot(TrendReason::MissingLimits);
    }
    let weighted: Option<Vec<_>> = points
        .iter()
        .map(|it| {
            let error = positive(it.upper? - it.lower?)? / (2.0 * finite_z(confidence)?);
            Some((f64::from(it.year), it.value.filter(|it| it.is_finite())?, error.powi(-2)))
        })
        .collect();
    let Some((weighted, fit)) = weighted.and_then(|it| line(&it).map(|fit| (it, fit))) else {
        return cannot(TrendReason::Invalid);
    };
    let direction = |points: &[(f64, f64, f64)]| line(points).map_or(0, |it| sign(it.slope));
    judged(&weighted, fit.slope.powi(2) * fit.spread, Some(fit.slope), direction)
}

/// The last five by year.
fn recent<T: Copy>(points: &[T], year: impl Fn(&T) -> i32) -> Result<Vec<T>, TrendReason> {
    let mut points = points.to_vec();
    points.sort_by_key(&year);
    if points.windows(2).any(|pair| year(&pair[0]) == year(&pair[1])) {
        return Err(TrendReason::DuplicateYears);
    }
    let from = points.len().checked_sub(POINTS).ok_or(TrendReason::TooFewPoints)?;
    Ok(points.split_off(from))
}

fn judged<T: Copy>(points: &[T], chi_square: f64, slope: Option<f64>, direction: impl Fn(&[T]) -> i8) -> RecentTrend {
    let overall = direction(points);
    let without = |out: usize| points.iter().enumerate().filter(|it| it.0 != out).map(|it| *it.1).collect::<Vec<_>>();
    let (trend, reason) = if chi_square <= THRESHOLD || overall == 0 {
        (Trend::NoSignificantChange, TrendReason::NotSignificant)
    } else if (0..points.len()).any(|out| direction(&without(out)) != overall) {
        (Trend::NoSignificantChange, TrendReason::OutlierFound)
    } else {
        (if overall > 0 { Trend::Increasing } else { Trend::Decreasing }, TrendReason::Significant)
    };
    RecentTrend { trend, reason, chi_square: Some(chi_square), slope }
}

fn cannot(reason: TrendReason) -> RecentTrend {
    RecentTrend { trend: Trend::CannotBeCalculated, reason, chi_square: None, slope: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn proportions(numerators: &[f64]) -> Vec<ProportionPoint> {
        let year = |at: usize| 2018 + i32::try_from(at).expect("few");
        let point = |(at, it): (usize, &f64)| ProportionPoint {
            year: year(at),
            numerator: Some(*it),
            denominator: Some(1_000.0),
        };
        numerators.iter().enumerate().map(point).collect()
    }

    #[test]
    fn only_the_last_five_years_count() {
        let got = recent_trend_of_proportions(&proportions(&[900.0, 100.0, 120.0, 140.0, 160.0, 180.0]));
        assert_eq!((got.trend, got.reason), (Trend::Increasing, TrendReason::Significant));
    }

    #[test]
    fn a_year_without_findings_has_a_direction_and_no_slope() {
        let got = recent_trend_of_proportions(&proportions(&[0.0, 20.0, 40.0, 60.0, 80.0]));
        assert_eq!((got.trend, got.slope), (Trend::Increasing, None));
    }

    #[test]
    fn reasons_not_to_answer() {
        let reason = |points: &[ProportionPoint]| recent_trend_of_proportions(points).reason;
        let mut points = proportions(&[1.0, 2.0, 3.0, 4.0, 5.0]);
        assert_eq!(reason(&points[1..]), TrendReason::TooFewPoints);
        points[2].numerator = None;
        assert_eq!(reason(&points), TrendReason::MissingValues);
        points[2].numerator = Some(2_000.0);
        assert_eq!(reason(&points), TrendReason::Invalid);
        points[2].year = 2018;
        assert_eq!(reason(&points), TrendReason::DuplicateYears);
        let value = ValuePoint { year: 1, value: Some(1.0), lower: Some(1.0), upper: Some(1.0) };
        let five: Vec<_> = (1..=5).map(|year| ValuePoint { year, ..value }).collect();
        assert_eq!(recent_trend_of_values(&five, 0.95).reason, TrendReason::Invalid);
    }
}
