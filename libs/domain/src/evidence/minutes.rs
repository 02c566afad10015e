//! Minutes (議事録) and notes: of this year's meetings, and looked back on.

use super::{
    Facts, Proposal,
    of::{all_or_some, count, ids, proposal, steps, year},
};
use crate::{
    Text,
    checklist::AnswerStatus,
    record::{ActivityKind, Kept, Minutes},
};

/// Years that a look-back goes back (過去3年間).
const YEARS_BACK: u16 = 3;

/// Items on minutes.
pub(super) fn minutes(item: &str, facts: &Facts) -> Option<Proposal> {
    match item {
        "prefecture.3.2" | "area_l2_to_l3.3.1" => looked_back(facts),
        "area_l2_to_l3.3.4" => kept_this_year(facts),
        _ => None,
    }
}

/// Minutes of the year in which an outcome or an issue is written.
pub(super) fn with_results(facts: &Facts) -> Vec<&Kept<Minutes>> {
    let content = |it: &&Kept<Minutes>| !it.content.outcome.trim().is_empty() || !it.content.issues.trim().is_empty();
    facts.this_year(&facts.minutes).filter(|it| it.content.day <= facts.today).filter(content).collect()
}

/// Minutes that exist prove nothing until somebody looks; who looked at papers outside the system has only begun.
fn looked_back(facts: &Facts) -> Option<Proposal> {
    let looked = facts.activities_of(ActivityKind::LookBack);
    let past: Vec<_> =
        facts.minutes.iter().filter(|it| facts.lately(it.fiscal_year, YEARS_BACK) && is_written(it)).collect();
    let mut years: Vec<_> = past.iter().map(|it| it.fiscal_year).collect();
    years.sort_unstable();
    years.dedup();
    let (n, y) = (looked.len(), years.len());
    let sentence = Text::new(
        format!(
            "{}に過去の報告書・議事録を確認した記録が{n}件あり、過去3年度のうち{y}年度分の議事録（{}件）が残っています。",
            year(facts).ja,
            past.len()
        ),
        format!(
            "{} of looking back in {}; minutes of {y} of the three years before are kept ({}).",
            count(n, "record", "records"),
            year(facts).en,
            count(past.len(), "set", "sets")
        ),
    );
    proposal(steps(n > 0, y > 0), sentence, [ids(&looked), ids(&past)].concat())
}

/// Each meeting that was held has its minutes; notes alone are a beginning.
fn kept_this_year(facts: &Facts) -> Option<Proposal> {
    let mine: Vec<_> =
        facts.this_year(&facts.minutes).filter(|it| it.content.day <= facts.today && is_written(it)).collect();
    let held = facts.meetings_held();
    let with = held.iter().filter(|meeting| mine.iter().any(|it| it.content.meeting == Some(meeting.id))).count();
    let notes = mine.iter().filter(|it| it.content.meeting.is_none()).count();
    let sentence = Text::new(
        format!(
            "{}に開催した会議{}回のうち{with}回の議事録と、打合せメモ{notes}件があります。",
            year(facts).ja,
            held.len()
        ),
        format!(
            "In {} there are minutes of {with} of {} held, and {}.",
            year(facts).en,
            count(held.len(), "meeting", "meetings"),
            count(notes, "note", "notes")
        ),
    );
    let status = all_or_some(with, held.len()).or((notes > 0).then_some(AnswerStatus::Started));
    let of_meeting = |it: &Kept<Minutes>| it.content.meeting.is_none_or(|id| held.iter().any(|it| it.id == id));
    let stands: Vec<_> = mine.into_iter().filter(|it| of_meeting(it)).collect();
    proposal(status, sentence, [ids(&stands), ids(&held)].concat())
}

fn is_written(it: &Kept<Minutes>) -> bool {
    [&it.content.text, &it.content.outcome, &it.content.issues].iter().any(|it| !it.trim().is_empty())
}
