//! What proposals are made of: a status, a sentence, and the records they stand on in a fixed order.

use chrono::NaiveDate;

use super::{Facts, Proposal};
use crate::{
    RecordId, Text,
    checklist::AnswerStatus,
    record::{Kept, Record, RecordKind},
};

/// Records that something stands on.
pub(super) type Evidence = Vec<(RecordKind, RecordId)>;

/// A proposal, where there is a status to propose.
pub(super) fn proposal(status: Option<AnswerStatus>, sentence: Text, mut evidence: Evidence) -> Option<Proposal> {
    evidence.sort_unstable_by_key(|&(kind, id)| (id, kind));
    evidence.dedup();
    Some(Proposal { status: status?, sentence, evidence })
}

/// These records as evidence.
pub(super) fn ids<T: Record>(records: &[&Kept<T>]) -> Evidence {
    records.iter().map(|it| (T::KIND, it.id)).collect()
}

/// Done where it holds of all, started where of some, nothing where of none.
pub(super) fn all_or_some(have: usize, of: usize) -> Option<AnswerStatus> {
    match have {
        0 => None,
        _ if have == of => Some(AnswerStatus::Done),
        _ => Some(AnswerStatus::Started),
    }
}

/// Nothing without the first step; done once the rest is there too.
pub(super) fn steps(first: bool, rest: bool) -> Option<AnswerStatus> {
    first.then_some(if rest { AnswerStatus::Done } else { AnswerStatus::Started })
}

/// Done where both are there, started where one is.
pub(super) fn both(one: bool, other: bool) -> Option<AnswerStatus> {
    steps(one || other, one && other)
}

/// Whether somebody wrote something there.
pub(super) fn written(text: &str) -> bool {
    !text.trim().is_empty()
}

/// A number with its noun in English.
pub(super) fn count(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}

/// The year that is answered for.
pub(super) fn year(facts: &Facts) -> Text {
    Text::new(facts.fiscal_year.japanese(), format!("fiscal year {}", facts.fiscal_year))
}

/// A day.
pub(super) fn day(day: NaiveDate) -> Text {
    Text::new(day.format("%Y年%-m月%-d日").to_string(), day.format("%-d %B %Y").to_string())
}

/// The latest of some days, in brackets; nothing where there is none.
pub(super) fn latest(days: impl Iterator<Item = NaiveDate>) -> Text {
    match days.max().map(day) {
        Some(day) => Text::new(format!("（最新は{}）", day.ja), format!(" (the latest of {})", day.en)),
        None => Text::new("", ""),
    }
}
