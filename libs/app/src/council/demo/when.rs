//! The days of the demo: told from the year that it ends with, so that the same year always has the same days.

use chrono::NaiveDate;
use domain::{
    FiscalYear, Time,
    calendar::{day_in_japan, first_day},
};

/// A day: how many fiscal years before the last one, month, day of the month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct On(pub u16, pub u32, pub u32);

/// When the demo plays.
#[derive(Clone, Copy, Debug)]
pub(super) struct When {
    /// The last of its fiscal years.
    pub year: FiscalYear,
    /// When it is written: nothing that happened lies after it.
    pub now: Time,
}

impl When {
    /// A fiscal year, so many before the last.
    pub(super) fn year(&self, before: u16) -> FiscalYear {
        FiscalYear(self.year.0.saturating_sub(before))
    }

    /// A day that may still be to come.
    pub(super) fn day(&self, On(before, month, day): On) -> NaiveDate {
        let year = self.year(before);
        let calendar_year = i32::from(year.0) + i32::from(month < 4);
        NaiveDate::from_ymd_opt(calendar_year, month, day).unwrap_or_else(|| first_day(year))
    }

    /// A day on which something happened: whoever makes the demo in spring finds the autumn's meetings held today, not in the
    /// future.
    pub(super) fn past(&self, on: On) -> NaiveDate {
        self.day(on).min(day_in_japan(self.now))
    }

    /// Noon in Japan of such a day.
    pub(super) fn time(&self, on: On) -> Time {
        let noon = self.day(on).and_hms_opt(3, 0, 0).map(|it| it.and_utc());
        noon.map_or(self.now, |it| it.min(self.now))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_lie_in_their_fiscal_year_and_what_happened_is_past() {
        let of = |now: &str| When { year: FiscalYear(2026), now: now.parse().expect("time") };
        let (spring, winter) = (of("2026-06-10T00:00:00Z"), of("2027-03-31T00:00:00Z"));
        let day = |text: &str| text.parse::<NaiveDate>().expect("day");
        assert_eq!(winter.past(On(0, 2, 10)), day("2027-02-10"));
        assert_eq!(winter.past(On(1, 2, 10)), day("2026-02-10"));
        assert_eq!((spring.past(On(0, 7, 1)), spring.day(On(0, 7, 1))), (day("2026-06-10"), day("2026-07-01")));
        assert_eq!(spring.time(On(0, 7, 1)), spring.now);
        assert_eq!(day_in_japan(spring.time(On(2, 7, 1))), day("2024-07-01"));
    }
}
