//! The letter itself.

use std::fmt::Write as _;

use chrono::{Datelike as _, Days, NaiveDate};
use domain::SpaceKey;

use super::tally::{ANSWERS, Numbers, SOON, STILL};

/// Nothing of the space: subjects stand in lists that others see too.
pub(super) const SUBJECT: &str = "【Renkei】今週のお知らせ";

/// Japanese first, then English; a line for each number that is not zero.
pub(super) fn text(it: &Numbers, space: SpaceKey, today: NaiveDate, public_url: &str) -> String {
    let until = |days| today.checked_add_days(Days::new(days)).unwrap_or(today);
    let (soon, answers) = (until(SOON), until(ANSWERS));
    let (mut ja, mut en) = (String::new(), String::new());
    let mut line = |count: usize, mine: usize, what: String, english: String| {
        if count > 0 {
            let (own, yours) = match mine {
                0 => (String::new(), String::new()),
                _ => (format!("（うちご自身の担当 {mine}件）"), format!(" (yours: {mine})")),
            };
            // Writing to a text cannot fail.
            let _ = writeln!(ja, "・{what}: {count}件{own}");
            let _ = writeln!(en, "- {english}: {count}{yours}");
        }
    };
    line(it.overdue, it.my_overdue, "期限が過ぎた作業・決定事項".into(), "Tasks and decisions overdue".into());
    line(it.soon, it.my_soon, format!("{}までに期限が来る作業・決定事項", day(soon)), format!("Due by {soon}"));
    line(
        it.stale,
        0,
        format!("{STILL}か月以上動きのないチェックリストの項目"),
        format!("Checklist items untouched for {STILL} months"),
    );
    line(
        it.answers,
        0,
        format!("{}までに回答期限が来る書面開催", day(answers)),
        format!("Meetings in writing to be answered by {answers}"),
    );
    line(it.unsigned, 0, "署名が済んでいない引継ぎ".into(), "Handovers not signed by both".into());
    format!(
        "Renkei（地域・職域連携の基盤）から、{}現在のお知らせです（場: {space}）。\n\n{ja}\n\
         内容はサインインしてご覧ください。\n{public_url}/\n\n\
         このお知らせは週に1通までです。止めるには、サインインして「お知らせメール」を「受け取らない」にしてください\
         （GraphQL では chooseDigest(wanted: false)）。\n\n\
         --\n\
         Renkei, as of {today} (space {space}):\n{en}\
         Sign in to see more: {public_url}/\n\
         At most one letter a week. To stop them, sign in and choose not to have them (chooseDigest(wanted: false)).\n",
        day(today)
    )
}

fn day(it: NaiveDate) -> String {
    format!("{}年{}月{}日", it.year(), it.month(), it.day())
}
