//! The outline (設置要綱): drafted, approved, in force.

use super::{
    Facts, Proposal,
    of::{Evidence, both, count, ids, latest, proposal, steps, written, year},
};
use crate::{
    Text,
    checklist::AnswerStatus,
    record::{CouncilYear, Kept, Outline},
};

/// Outlines that were approved and are in force.
pub(super) fn in_force(facts: &Facts) -> Vec<&Kept<Outline>> {
    approved(facts).into_iter().filter(|it| facts.within(it.content.effective_on, None)).collect()
}

/// A draft that has a text.
pub(super) fn drafted(facts: &Facts) -> Option<Proposal> {
    let all: Vec<_> = facts.so_far(&facts.outlines).collect();
    let with_text = all.iter().filter(|it| written(&it.content.body)).count();
    let sentence = Text::new(
        format!("設置要綱（案を含む）が{}件あり、うち本文のあるものは{with_text}件です。", all.len()),
        format!(
            "{} on record, drafts among them; {with_text} with a text.",
            count(all.len(), "outline is", "outlines are")
        ),
    );
    proposal(steps(!all.is_empty(), with_text > 0), sentence, ids(&all))
}

/// Approved by a superior; who is named without a day has only been asked.
pub(super) fn permitted(facts: &Facts) -> Option<Proposal> {
    let approved = approved(facts);
    if approved.is_empty() {
        let named: Vec<_> = facts.so_far(&facts.outlines).filter(|it| written(&it.content.approved_by)).collect();
        let sentence = Text::new(
            format!("承認者が記された設置要綱が{}件ありますが、承認された日はまだありません。", named.len()),
            format!(
                "{} whom it goes to for approval, but not approved yet.",
                count(named.len(), "outline names", "outlines name")
            ),
        );
        return proposal((!named.is_empty()).then_some(AnswerStatus::Started), sentence, ids(&named));
    }
    let day = latest(approved.iter().filter_map(|it| it.content.approved_on));
    let sentence = Text::new(
        format!("承認された設置要綱が{}件{}あります。", approved.len(), day.ja),
        format!("{} approved{}.", count(approved.len(), "outline was", "outlines were"), day.en),
    );
    proposal(Some(AnswerStatus::Done), sentence, ids(&approved))
}

/// An outline in force, and the budget of the year.
pub(super) fn and_budget(facts: &Facts) -> Option<Proposal> {
    let (outlines, budgets) = (in_force(facts), Budgets::of(facts));
    let sentence = Text::new(
        format!("承認され施行されている設置要綱が{}件あり、{}。", outlines.len(), budgets.told.ja),
        format!("{} approved and in force; {}.", count(outlines.len(), "outline is", "outlines are"), budgets.told.en),
    );
    proposal(both_or_part(!outlines.is_empty(), &budgets), sentence, [ids(&outlines), budgets.stands].concat())
}

/// Rules, in the outline in force or beside it, and the budget of the year.
pub(super) fn rules_and_budget(facts: &Facts) -> Option<Proposal> {
    let (outlines, budgets) = (in_force(facts), Budgets::of(facts));
    let beside: Vec<_> = facts.this_year(&facts.council_years).filter(|it| written(&it.content.rules)).collect();
    let sentence = Text::new(
        format!(
            "承認され施行されている設置要綱が{}件、ルールを記した協議会の記録が{}件あり、{}。",
            outlines.len(),
            beside.len(),
            budgets.told.ja
        ),
        format!(
            "{} approved and in force, {} down rules; {}.",
            count(outlines.len(), "outline is", "outlines are"),
            count(beside.len(), "council record sets", "council records set"),
            budgets.told.en
        ),
    );
    let rules = !outlines.is_empty() || !beside.is_empty();
    proposal(both_or_part(rules, &budgets), sentence, [ids(&outlines), ids(&beside), budgets.stands].concat())
}

fn approved(facts: &Facts) -> Vec<&Kept<Outline>> {
    facts.so_far(&facts.outlines).filter(|it| facts.reached(it.content.approved_on)).collect()
}

/// The budgets of the year's councils.
struct Budgets {
    some: bool,
    all: bool,
    told: Text,
    stands: Evidence,
}

impl Budgets {
    fn of(facts: &Facts) -> Self {
        let all: Vec<_> = facts.this_year(&facts.council_years).collect();
        let with: Vec<&Kept<CouncilYear>> = all.iter().copied().filter(|it| it.content.budget_yen.is_some()).collect();
        let told = Text::new(
            format!("{}の協議会の記録{}件中{}件に予算額があります", year(facts).ja, all.len(), with.len()),
            format!("{} of {} council records of {} give a budget", with.len(), all.len(), year(facts).en),
        );
        Self { some: !with.is_empty(), all: !with.is_empty() && with.len() == all.len(), told, stands: ids(&with) }
    }
}

fn both_or_part(other: bool, budgets: &Budgets) -> Option<AnswerStatus> {
    both(other, budgets.all).or(budgets.some.then_some(AnswerStatus::Started))
}
