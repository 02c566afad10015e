//! One year against the year before.

use super::{CountPoint, SeriesError, last_segment};
use crate::{
    Estimate,
    rate_ratio::{conditional_mid_p, conditional_p, rate_ratio},
};

/// A year against the one before.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AdjacentYears {
    /// Rate of the later year over that of the earlier one; infinite where the earlier one has no event.
    pub ratio: Estimate,
    /// Two-sided p of a ratio of 1, the inversion of the limits.
    pub p: f64,
    /// Two-sided mid-P.
    pub mid_p: f64,
}

/// The rates of two periods, given their total (conditional binomial, [`crate::rate_ratio`]). Over many areas, adjust
/// p with [`crate::multiplicity`]. Refuses periods that overlap or are not in order, populations that are not positive
/// and finite, no event at all, and a confidence outside (0, 1].
pub fn adjacent_years(before: CountPoint, after: CountPoint, confidence: f64) -> Result<AdjacentYears, SeriesError> {
    last_segment(&[before, after], |it| it.period, &[])?;
    let (first, second) = ((after.events, after.population), (before.events, before.population));
    let compared = || {
        Some(AdjacentYears {
            ratio: rate_ratio(first, second, confidence)?,
            p: conditional_p(first, second, 1.0)?,
            mid_p: conditional_mid_p(first, second, 1.0)?,
        })
    };
    compared().ok_or(SeriesError::CannotBeFitted)
}

#[cfg(test)]
mod tests {
    use super::super::Period;
    use super::*;

    #[test]
    fn years_that_overlap_are_refused() {
        let point = |first, last, events| CountPoint { period: Period { first, last }, events, population: 100.0 };
        let got = adjacent_years(point(2019, 2019, 10), point(2020, 2020, 10), 0.95).expect("valid");
        assert!((got.ratio.value - 1.0).abs() < 1e-15 && (got.p - 1.0).abs() < 1e-12);
        assert!(matches!(
            adjacent_years(point(2018, 2020, 10), point(2019, 2021, 10), 0.95),
            Err(SeriesError::Overlap(..))
        ));
        assert_eq!(adjacent_years(point(2019, 2019, 0), point(2020, 2020, 0), 0.95), Err(SeriesError::CannotBeFitted));
    }
}
