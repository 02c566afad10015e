//! Goals of the three-year plan, and the plans they are tied to.

use super::{
    Facts, Proposal,
    of::{both, count, ids, proposal, steps, written, year},
    projects,
};
use crate::{
    Text,
    record::{ActivityKind, Goal, Kept},
};

/// Items on plans.
pub(super) fn plans(item: &str, facts: &Facts) -> Option<Proposal> {
    match item {
        "prefecture.3.1" => aim(facts),
        "area_l1_to_l2.4.3" => in_three_years(facts),
        "area_l2_to_l3.3.3" => carried_out(facts),
        _ => None,
    }
}

/// Goals whose year has not passed.
pub(super) fn goals(facts: &Facts) -> Vec<&Kept<Goal>> {
    facts.so_far(&facts.goals).filter(|it| facts.fiscal_year <= it.content.target_year).collect()
}

/// Goals that are tied to another plan and whose year has not passed.
pub(super) fn linked(facts: &Facts) -> Vec<&Kept<Goal>> {
    goals(facts).into_iter().filter(|it| written(&it.content.linked_plan)).collect()
}

/// The plans were read, and a goal is tied to one.
fn aim(facts: &Facts) -> Option<Proposal> {
    let read = facts.activities_of(ActivityKind::Plan);
    let linked = linked(facts);
    let sentence = Text::new(
        format!(
            "{}に関連計画を確認した記録が{}件、関連計画に結び付けた目標が{}件あります。",
            year(facts).ja,
            read.len(),
            linked.len()
        ),
        format!(
            "On record in {}: {} of plans read, and {} tied to a plan.",
            year(facts).en,
            count(read.len(), "record", "records"),
            count(linked.len(), "goal", "goals")
        ),
    );
    proposal(both(!read.is_empty(), !linked.is_empty()), sentence, [ids(&read), ids(&linked)].concat())
}

/// A three-year plan made this year ends with the second or the third year after it.
fn in_three_years(facts: &Facts) -> Option<Proposal> {
    let ahead: Vec<_> = goals(facts).into_iter().filter(|it| facts.fiscal_year < it.content.target_year).collect();
    let far = ahead.iter().filter(|it| it.content.target_year.0 >= it.fiscal_year.0.saturating_add(2)).count();
    let sentence = Text::new(
        format!(
            "{}より先の年度を目標とする項目が{}件あり、うち{far}件は作成から2年度以上先を目標としています。",
            year(facts).ja,
            ahead.len()
        ),
        format!(
            "On record: {} for a year after {}, {far} of them for the second year after it was set or later.",
            count(ahead.len(), "goal", "goals"),
            year(facts).en
        ),
    );
    proposal(steps(!ahead.is_empty(), far > 0), sentence, ids(&ahead))
}

/// A step of this year is the yearly plan; without one it is the facilitators who are asked, of which there is no record.
fn carried_out(facts: &Facts) -> Option<Proposal> {
    let planned: Vec<_> =
        goals(facts).into_iter().filter(|it| it.content.steps.iter().any(|it| it.year == facts.fiscal_year)).collect();
    let run = projects::run(facts);
    let sentence = Text::new(
        format!(
            "{}の段階を定めた目標が{}件、実施中・実施済みの共同事業が{}件あります。",
            year(facts).ja,
            planned.len(),
            run.len()
        ),
        format!(
            "On record for {}: {} with a step, and {} running or done.",
            year(facts).en,
            count(planned.len(), "goal", "goals"),
            count(run.len(), "joint project", "joint projects")
        ),
    );
    proposal(steps(!planned.is_empty(), !run.is_empty()), sentence, [ids(&planned), ids(&run)].concat())
}
