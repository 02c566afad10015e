//! Days as officers write them on paper.

use chrono::{Datelike, NaiveDate};

/// A day in the Japanese era, e.g. `令和8年4月1日`; days before 1989 in the common era.
///
/// ```
/// let day = |text: &str| paper::japanese_day(text.parse().expect("day"));
/// assert_eq!(day("2026-04-01"), "令和8年4月1日");
/// assert_eq!(day("2019-05-01"), "令和元年5月1日");
/// assert_eq!(day("2019-04-30"), "平成31年4月30日");
/// assert_eq!(day("1980-01-02"), "1980年1月2日");
/// ```
pub fn japanese_day(day: NaiveDate) -> String {
    // The first days of 令和 and 平成.
    let eras = [("令和", (2019, 5, 1)), ("平成", (1989, 1, 8))];
    let date = (day.year(), day.month(), day.day());
    let year = match eras.iter().find(|it| date >= it.1) {
        Some((era, (first, ..))) if *first == date.0 => format!("{era}元"),
        Some((era, (first, ..))) => format!("{era}{}", date.0 - first + 1),
        None => date.0.to_string(),
    };
    format!("{year}年{}月{}日", date.1, date.2)
}
