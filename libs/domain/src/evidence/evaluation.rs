//! Evaluation of the year, and the means for it.

use super::{
    Facts, Proposal,
    activities::{evidence, told},
    minutes,
    of::{count, ids, proposal, steps, year},
};
use crate::{
    Text,
    checklist::AnswerStatus,
    record::{Activity, ActivityKind, Kept},
};

/// Items on evaluation.
pub(super) fn evaluation(item: &str, facts: &Facts) -> Option<Proposal> {
    match item {
        "area_l2_to_l3.2.6" => done_this_year(facts).or_else(|| done_last_year(facts)),
        "area_l2_to_l3.8.5" => done_this_year(facts).or_else(|| in_minutes(facts)),
        _ => None,
    }
}

fn done_this_year(facts: &Facts) -> Option<Proposal> {
    let kinds = [ActivityKind::Evaluation];
    let stands = evidence(facts, &kinds);
    let told = told(facts, &kinds);
    proposal(steps(!stands.is_empty(), true), Text::new(told.ja + "。", told.en + "."), stands)
}

/// A way to evaluate that was used last year, and not yet this year.
fn done_last_year(facts: &Facts) -> Option<Proposal> {
    let last = |it: &&Kept<Activity>| {
        it.content.activity == ActivityKind::Evaluation
            && facts.lately(it.fiscal_year, 1)
            && it.content.day <= facts.today
    };
    let found: Vec<_> = facts.activities.iter().filter(last).collect();
    let n = found.len();
    let sentence = Text::new(
        format!("前年度に評価の記録が{n}件ありますが、{}の記録はまだありません。", year(facts).ja),
        format!(
            "{} of evaluation in the year before, but none yet in {}.",
            count(n, "record", "records"),
            year(facts).en
        ),
    );
    proposal((n > 0).then_some(AnswerStatus::Started), sentence, ids(&found))
}

fn in_minutes(facts: &Facts) -> Option<Proposal> {
    let found = minutes::with_results(facts);
    let n = found.len();
    let sentence = Text::new(
        format!(
            "{}の議事録・打合せメモ{n}件に成果または課題が書かれていますが、評価の記録はありません。",
            year(facts).ja
        ),
        format!(
            "Outcomes or issues are written in {} of {}, but there is no record of an evaluation.",
            count(n, "set of minutes", "sets of minutes"),
            year(facts).en
        ),
    );
    proposal((n > 0).then_some(AnswerStatus::Started), sentence, ids(&found))
}
