//! Days in Japan, and the fiscal year (年度, April to March) they lie in.

use chrono::{Datelike as _, FixedOffset, NaiveDate};

use crate::{FiscalYear, Time};

/// Seconds by which Japan is ahead of UTC; it has no summer time.
const AHEAD: i32 = 9 * 3_600;

/// The day it is in Japan.
pub fn day_in_japan(now: Time) -> NaiveDate {
    FixedOffset::east_opt(AHEAD).map_or_else(|| now.date_naive(), |japan| now.with_timezone(&japan).date_naive())
}

/// The fiscal year of a day.
pub fn fiscal_year_of(day: NaiveDate) -> FiscalYear {
    let year = if day.month() >= 4 { day.year() } else { day.year() - 1 };
    FiscalYear(u16::try_from(year).unwrap_or(0))
}

/// 31 March of the fiscal year of a day: when rights end unless it is said otherwise, because officers move in April.
pub fn fiscal_year_end(day: NaiveDate) -> NaiveDate {
    NaiveDate::from_ymd_opt(i32::from(fiscal_year_of(day).0) + 1, 3, 31).unwrap_or(day)
}

/// 1 April of a fiscal year.
pub fn first_day(year: FiscalYear) -> NaiveDate {
    NaiveDate::from_ymd_opt(i32::from(year.0), 4, 1).unwrap_or_default()
}

/// 31 March at the end of a fiscal year.
pub fn last_day(year: FiscalYear) -> NaiveDate {
    NaiveDate::from_ymd_opt(i32::from(year.0) + 1, 3, 31).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("day")
    }

    #[test]
    fn japan_is_nine_hours_ahead() {
        let evening = "2026-03-31T15:00:00Z".parse().expect("time");
        assert_eq!(day_in_japan(evening), day(2026, 4, 1));
    }

    #[test]
    fn a_fiscal_year_ends_in_march() {
        for (today, end) in [
            (day(2026, 3, 31), day(2026, 3, 31)),
            (day(2026, 4, 1), day(2027, 3, 31)),
            (day(2026, 12, 31), day(2027, 3, 31)),
        ] {
            assert_eq!(fiscal_year_end(today), end);
        }
        assert_eq!(fiscal_year_of(day(2027, 1, 1)), FiscalYear(2026));
    }
}
