//! Days as officers write them.

use crate::text::fold;
use chrono::{Days, NaiveDate};

/// Reads `2024-04-01`, `2024/4/1`, `2024.4.1`, `2024年4月1日`, `令和6年4月1日`, `R6.4.1` and 平成 likewise, and the number of
/// days since 1900 that a spreadsheet keeps for a date. Years of an era run on past its end: 平成36年 is 2024.
pub fn read_day(text: &str) -> Option<NaiveDate> {
    let folded = fold(text);
    // A cell of type "date" carries a time of day.
    let text = folded.strip_suffix("t00:00:00").unwrap_or(&folded);
    if text.len() == 5 && text.bytes().all(|it| it.is_ascii_digit()) {
        // Day 60, which never was, lies before all that we take, so day 0 is 30 December 1899.
        return within(NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(text.parse().ok()?))?);
    }
    let eras = [("令和", 2018), ("平成", 1988), ("r", 2018), ("h", 1988)];
    let (before, rest) = eras
        .into_iter()
        .find_map(|(era, before)| Some((Some(before), text.strip_prefix(era)?)))
        .unwrap_or((None, text));
    let parts: [&str; 3] = if let Some(rest) = rest.strip_suffix('日') {
        let (year, rest) = rest.split_once('年')?;
        let (month, day) = rest.split_once('月')?;
        [year, month, day]
    } else {
        let mark = ['-', '/', '.'].into_iter().find(|it| rest.contains(*it))?;
        let mut parts = rest.split(mark);
        let found = [parts.next()?, parts.next()?, parts.next()?];
        if parts.next().is_some() {
            return None;
        }
        found
    };
    let year = match before {
        Some(before) if parts[0] == "元" => before + 1,
        Some(before) => before + number(parts[0], 2).filter(|it| *it > 0)?,
        None => number(parts[0], 4).filter(|_| parts[0].len() == 4)?,
    };
    within(NaiveDate::from_ymd_opt(year, number(parts[1], 2)?.unsigned_abs(), number(parts[2], 2)?.unsigned_abs())?)
}

/// Days that a membership may begin or end on; anything else is a slip of the hand.
fn within(day: NaiveDate) -> Option<NaiveDate> {
    use chrono::Datelike;
    (2000..2100).contains(&day.year()).then_some(day)
}

fn number(text: &str, most: usize) -> Option<i32> {
    ((1..=most).contains(&text.len()) && text.bytes().all(|it| it.is_ascii_digit())).then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_in_every_usual_form() {
        let april = NaiveDate::from_ymd_opt(2024, 4, 1);
        let same = [
            "2024-04-01",
            "2024/4/1",
            "2024.4.1",
            "2024年4月1日",
            "令和6年4月1日",
            "R6.4.1",
            "r06/04/01",
            "平成36年4月1日",
            "H36.4.1",
            "２０２４／４／１",
            "令和 6年 4月 1日",
            "2024-04-01T00:00:00",
            // =DATE(2024,4,1) shown as a number.
            "45383",
        ];
        for text in same {
            assert_eq!(read_day(text), april, "{text}");
        }
        assert_eq!(read_day("令和元年5月1日"), NaiveDate::from_ymd_opt(2019, 5, 1));
        assert_eq!(read_day("平成30年4月1日"), NaiveDate::from_ymd_opt(2018, 4, 1));
    }

    #[test]
    fn other_words_are_no_days() {
        for text in [
            "",
            "2024",
            "2024-02-30",
            "6.4.1",
            "R0.4.1",
            "令和6年度",
            "24/4/1",
            "2024-04-01-1",
            "1/4/2024",
            "-1-1-1",
            "20240401",
            "99999",
            "元年4月1日",
            "S64.1.7",
        ] {
            assert_eq!(read_day(text), None, "{text}");
        }
    }
}
