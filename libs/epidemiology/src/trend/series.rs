//! A series in time: periods without overlap, and where it breaks.

use std::{error, fmt};

/// Whole years, first and last included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Period {
    /// First year.
    pub first: i32,
    /// Last year.
    pub last: i32,
}

impl Period {
    /// One year.
    #[must_use]
    pub fn year(year: i32) -> Self {
        Self { first: year, last: year }
    }

    /// The middle, in years.
    #[must_use]
    pub fn middle(self) -> f64 {
        f64::midpoint(f64::from(self.first), f64::from(self.last))
    }
}

/// Why a series has no trend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeriesError {
    /// A period ends before it begins.
    EndsBeforeItBegins(Period),
    /// Two neighbours in the list share years or are not in order: their data would count twice.
    Overlap(Period, Period),
    /// A period holds the year of a break inside: its figure mixes two definitions.
    SpansBreak(Period, i32),
    /// Fewer points than the method needs, after the last break.
    TooFewPoints,
    /// A population that is not positive and finite, no event at all, or a fit without a result.
    CannotBeFitted,
}

impl fmt::Display for SeriesError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::EndsBeforeItBegins(it) => write!(f, "the period {}–{} ends before it begins", it.first, it.last),
            Self::Overlap(a, b) => {
                write!(f, "the periods {}–{} and {}–{} overlap or are not in order", a.first, a.last, b.first, b.last)
            }
            Self::SpansBreak(it, year) => write!(f, "the period {}–{} spans the break of {year}", it.first, it.last),
            Self::TooFewPoints => write!(f, "too few points after the last break"),
            Self::CannotBeFitted => write!(f, "these counts cannot be fitted"),
        }
    }
}

impl error::Error for SeriesError {}

/// The points after the last break.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LastSegment<'a, T> {
    /// The points, in order.
    pub points: &'a [T],
    /// Points before the break, which are not to be fitted.
    pub left_out: usize,
    /// The first year of the segment, where a break began it.
    pub break_at: Option<i32>,
}

/// The points after the last break. A break is named by the first year of the new series. Refuses periods that
/// overlap, are not in order, or span a break; breaks before or after all points change nothing.
pub fn last_segment<'a, T>(
    points: &'a [T],
    period: impl Fn(&T) -> Period,
    breaks: &[i32],
) -> Result<LastSegment<'a, T>, SeriesError> {
    in_order(points, &period)?;
    for it in points.iter().map(&period) {
        if let Some(&year) = breaks.iter().find(|&&year| it.first < year && year <= it.last) {
            return Err(SeriesError::SpansBreak(it, year));
        }
    }
    // A break after the last point is none yet.
    let until = points.last().map(|it| period(it).last);
    let last_break = breaks.iter().copied().filter(|&year| until.is_some_and(|until| year <= until)).max();
    let left_out = points.iter().filter(|it| last_break.is_some_and(|year| period(it).first < year)).count();
    Ok(LastSegment { points: &points[left_out..], left_out, break_at: last_break.filter(|_| left_out > 0) })
}

/// The same, with the segment of each point named by an id: what follows the last change of the id.
pub fn last_segment_by_id<T, I: PartialEq>(
    points: &[T],
    period: impl Fn(&T) -> Period,
    id: impl Fn(&T) -> I,
) -> Result<LastSegment<'_, T>, SeriesError> {
    in_order(points, &period)?;
    let same = points.last().map_or(0, |last| points.iter().rev().take_while(|it| id(it) == id(last)).count());
    let left_out = points.len() - same;
    let segment = &points[left_out..];
    let break_at = segment.first().filter(|_| left_out > 0).map(|it| period(it).first);
    Ok(LastSegment { points: segment, left_out, break_at })
}

fn in_order<T>(points: &[T], period: impl Fn(&T) -> Period) -> Result<(), SeriesError> {
    if let Some(it) = points.iter().map(&period).find(|it| it.last < it.first) {
        return Err(SeriesError::EndsBeforeItBegins(it));
    }
    let mut pairs = points.windows(2).map(|pair| (period(&pair[0]), period(&pair[1])));
    pairs.find(|(a, b)| b.first <= a.last).map_or(Ok(()), |(a, b)| Err(SeriesError::Overlap(a, b)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(years: &[i32], breaks: &[i32]) -> Result<(Vec<i32>, usize, Option<i32>), SeriesError> {
        let got = last_segment(years, |it| Period::year(*it), breaks)?;
        Ok((got.points.to_vec(), got.left_out, got.break_at))
    }

    #[test]
    fn only_what_follows_the_last_break_is_left() {
        assert_eq!(cut(&[2015, 2016, 2017, 2018], &[2016, 2017]), Ok((vec![2017, 2018], 2, Some(2017))));
        assert_eq!(cut(&[2015, 2016], &[2015, 2030]), Ok((vec![2015, 2016], 0, None)));
        let by_id = last_segment_by_id(&[(1, 'a'), (2, 'b'), (3, 'a'), (4, 'a')], |it| Period::year(it.0), |it| it.1);
        assert_eq!(by_id.map(|it| (it.points.len(), it.left_out, it.break_at)), Ok((2, 2, Some(3))));
    }

    #[test]
    fn windows_that_share_years_are_refused() {
        let (a, b) = (Period { first: 2015, last: 2017 }, Period { first: 2016, last: 2018 });
        assert_eq!(last_segment(&[a, b], |it| *it, &[]), Err(SeriesError::Overlap(a, b)));
        assert_eq!(last_segment(&[a], |it| *it, &[2016]), Err(SeriesError::SpansBreak(a, 2016)));
        assert_eq!(cut(&[2016, 2016], &[]).map_err(|it| it.to_string()).unwrap_err().split(' ').next(), Some("the"));
        assert_eq!(cut(&[], &[2000]), Ok((vec![], 0, None)));
    }
}
