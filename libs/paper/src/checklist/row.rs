//! One row of the sheet.

use std::collections::HashMap;

use chrono::{Datelike, Days, NaiveDate};
use domain::{read_day, text::fold};
use ndb::grid::{Cell, Value};

use super::{
    FilledRow, LONG, SHORT, STATUSES,
    column::Column,
    escape::unescape,
    machine::is_identifier,
    problem::{Fault, Problem},
};

/// A row below the header.
#[derive(Clone, Copy)]
pub(crate) struct Line<'a> {
    /// What stands in it, at least one cell.
    pub cells: &'a [Cell],
    pub places: &'a HashMap<u16, Column>,
    pub days_from_1904: bool,
}

/// Reads a row; nothing if it is a heading, a remark, or empty.
pub(crate) fn read(line: Line<'_>) -> Result<Option<FilledRow>, Vec<Problem>> {
    let Some(number) = line.cells.first().map(|it| it.row) else { return Ok(None) };
    let mut problems = Vec::new();
    let mut texts: HashMap<Column, String> = HashMap::new();
    for cell in line.cells {
        let Some(column) = line.places.get(&cell.column).copied() else { continue };
        match &cell.value {
            // The sign that is put back may be white space at an end.
            Value::Text(text) => _ = texts.insert(column, unescape(text).trim().to_owned()),
            Value::Formula => problems.push(Problem::new(number, column, Fault::Formula)),
            Value::Fault => problems.push(Problem::new(number, column, Fault::Error)),
        }
    }
    texts.retain(|_, it| !it.is_empty());
    if texts.is_empty() && problems.is_empty() {
        return Ok(None);
    }
    let faulty: Vec<&str> = problems.iter().map(|it| it.column).collect();
    let mut found: Vec<(Column, Fault)> = Vec::new();
    let mut take = |column: Column| texts.remove(&column).unwrap_or_default();

    let (item, version) = (take(Column::Item), take(Column::Version));
    if item.is_empty() {
        found.push((Column::Item, Fault::NoItem));
    } else if !is_identifier(&item) {
        found.push((Column::Item, Fault::Item));
    }
    // Without an item there is no version to miss.
    let digits = fold(&version);
    let version: Option<u32> = digits.bytes().all(|it| it.is_ascii_digit()).then(|| digits.parse().ok()).flatten();
    if version.is_none() && !item.is_empty() {
        found.push((Column::Version, Fault::Version));
    }
    let status = status(&take(Column::Status));
    if status.is_none() {
        found.push((Column::Status, Fault::Status));
    }
    let start = take(Column::Start);
    let day = day(&start, line.days_from_1904);
    if day.is_none() && !start.is_empty() {
        found.push((Column::Start, Fault::Day));
    }
    let mut text = |column, most| {
        let text = take(column);
        if text.chars().count() > most {
            found.push((column, Fault::TooLong));
        }
        text
    };
    let (owner, reason, note) = (text(Column::Owner, SHORT), text(Column::Reason, LONG), text(Column::Note, LONG));
    // A cell that holds a formula is not also missing.
    let found = found.into_iter().filter(|it| !faulty.contains(&it.0.title()));
    let found: Vec<Problem> = found.map(|(column, fault)| Problem::new(number, column, fault)).collect();
    problems.extend(found);
    match (status, version) {
        (Some(status), Some(version)) if problems.is_empty() => {
            Ok(Some(FilledRow { row: number, item, version, status, start: day, owner, reason, note }))
        }
        _ => Err(problems),
    }
}

/// The place in [`STATUSES`]; an empty cell was not answered.
fn status(text: &str) -> Option<usize> {
    let text = fold(text);
    if text.is_empty() { Some(0) } else { STATUSES.iter().position(|it| fold(it) == text) }
}

/// A day as typed, or as the number of days that spreadsheet programs keep. A time of day is not looked at.
fn day(text: &str, days_from_1904: bool) -> Option<NaiveDate> {
    let folded = fold(text);
    let (whole, fraction) = folded.split_once('.').unwrap_or((&folded, ""));
    let digits = |it: &str| it.bytes().all(|it| it.is_ascii_digit());
    if (1..=6).contains(&whole.len()) && digits(whole) && digits(fraction) {
        // Day 60 of those that count from 1900 never was; it lies before all days that we take.
        let start = if days_from_1904 { (1904, 1, 1) } else { (1899, 12, 30) };
        let start = NaiveDate::from_ymd_opt(start.0, start.1, start.2)?;
        let day = start.checked_add_days(Days::new(whole.parse().ok()?))?;
        return (2000..2100).contains(&day.year()).then_some(day);
    }
    read_day(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_numbers_or_words() {
        let april = NaiveDate::from_ymd_opt(2026, 4, 1);
        for text in ["46113", "46113.5", "46113.", "2026/4/1", "令和8年4月1日", "R8.4.1", "２０２６．４．１"]
        {
            assert_eq!(day(text, false), april, "{text}");
        }
        assert_eq!(day("44651", true), april);
        for text in ["", "2026", "4/1", "46113.5.1", "-46113", "令和8年4月", "9999999", "4.6113E4"] {
            assert_eq!(day(text, false), None, "{text}");
        }
    }

    #[test]
    fn a_status_is_read_with_white_space_and_in_full_width() {
        for (place, word) in STATUSES.into_iter().enumerate() {
            assert_eq!(status(&format!("　{word} ")), Some(place));
        }
        assert_eq!([status(""), status("済"), status("着手済み")], [Some(0), None, None]);
    }
}
