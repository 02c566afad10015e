//! What every record's texts and days are held to.

use chrono::NaiveDate;

use crate::{
    Error, FiscalYear, Result,
    calendar::{first_day, last_day},
};

/// A line that must be there, of at most so many characters.
pub(crate) fn line(what: &str, text: &str, most: usize) -> Result<String> {
    let text = short(what, text, most)?;
    if text.is_empty() {
        return Err(Error::Invalid(format!("{what}を入力してください。 / Please fill in {what}.")));
    }
    Ok(text)
}

/// A line that may be empty.
pub(crate) fn short(what: &str, text: &str, most: usize) -> Result<String> {
    let text = text.trim();
    if text.chars().any(char::is_control) {
        return Err(Error::Invalid(format!("{what}に改行などの制御文字は使えません。 / No line breaks in {what}.")));
    }
    fits(what, text, most)?;
    Ok(text.to_owned())
}

/// A text of several lines that may be empty; its end is trimmed, nothing else.
pub(crate) fn prose(what: &str, text: &str, most: usize) -> Result<String> {
    let text = text.trim_end();
    if text.chars().any(|it| it.is_control() && !matches!(it, '\n' | '\r' | '\t')) {
        return Err(Error::Invalid(format!(
            "{what}に使えない文字があります。 / A character in {what} cannot be kept."
        )));
    }
    fits(what, text, most)?;
    Ok(text.to_owned())
}

fn fits(what: &str, text: &str, most: usize) -> Result<()> {
    let count = text.chars().count();
    if count > most {
        return Err(Error::Invalid(format!(
            "{what}は{most}文字までです（いま{count}文字）。 / At most {most} characters in {what}; there are {count}."
        )));
    }
    Ok(())
}

/// A day within the fiscal year.
pub(crate) fn in_year(what: &str, day: NaiveDate, year: FiscalYear) -> Result<()> {
    if (first_day(year)..=last_day(year)).contains(&day) {
        return Ok(());
    }
    Err(Error::Invalid(format!(
        "{what}（{day}）は{}（{}～{}）の外です。年度か日付を直してください。 / {what} is outside fiscal year {year}.",
        year.japanese(),
        first_day(year),
        last_day(year)
    )))
}

/// A first day no later than the last.
pub(crate) fn in_order(what: &str, from: Option<NaiveDate>, to: Option<NaiveDate>) -> Result<()> {
    match (from, to) {
        (Some(from), Some(to)) if to < from => Err(Error::Invalid(format!(
            "{what}の終わり（{to}）が始まり（{from}）より前です。 / The end of {what} is before its beginning."
        ))),
        _ => Ok(()),
    }
}
