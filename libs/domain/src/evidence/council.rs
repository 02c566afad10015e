//! What the year's record of the council says: purpose, ties, other bodies, crisis plan, goals.

use super::{
    Facts, Proposal, members,
    of::{Evidence, all_or_some, count, ids, proposal, steps, written, year},
    outline, plans,
};
use crate::{
    Text,
    checklist::AnswerStatus,
    record::{CouncilForm, CouncilYear, Kept},
};

/// The guideline's kind of bodies that carry an area's views into the prefecture's council.
const BRIDGE: &str = "bridge";

/// Items on the council's year and its outline.
pub(super) fn council(item: &str, facts: &Facts) -> Option<Proposal> {
    match item {
        "prefecture.1.2" | "area_l2_to_l3.2.2" => told(facts, &PURPOSE).or_else(|| in_outline(facts)),
        "prefecture.1.4" => told(facts, &CRISIS_PLAN).or_else(|| minimum(facts)),
        "prefecture.1.5" => outline::and_budget(facts),
        "prefecture.2.2" => told(facts, &TIES).or_else(|| bridged(facts)),
        "prefecture.2.5" | "area_l2_to_l3.1.5" => told(facts, &OTHER_BODIES).or_else(|| shared(facts)),
        "area_l1_to_l2.3.5" => outline::drafted(facts),
        "area_l1_to_l2.3.6" => outline::permitted(facts),
        "area_l1_to_l2.4.1" => goal(facts),
        "area_l2_to_l3.2.4" => told(facts, &TIES),
        "area_l2_to_l3.2.5" => outline::rules_and_budget(facts),
        _ => None,
    }
}

/// What to do with activities beyond the budget.
pub(super) fn over_budget(facts: &Facts) -> Option<Proposal> {
    told(facts, &OVER_BUDGET)
}

/// A text of the council's record, and what it is called.
struct Field(fn(&CouncilYear) -> &str, &'static str, &'static str);

const PURPOSE: Field = Field(|it| &it.purpose, "目的", "The purpose");
const CRISIS_PLAN: Field = Field(|it| &it.crisis_plan, "緊急時の対応", "The response to a crisis");
const TIES: Field =
    Field(|it| &it.ties, "都道府県・圏域の協議会との連携の体制", "The tie between prefecture and areas");
const OTHER_BODIES: Field = Field(|it| &it.other_bodies, "他の会議体とのすり合わせ", "Alignment with other bodies");
const OVER_BUDGET: Field =
    Field(|it| &it.over_budget, "予算を超える事業の対応", "The response to activities beyond the budget");

/// Done where every council's record of the year has a text there, started where some have.
fn told(facts: &Facts, Field(read, ja, en): &Field) -> Option<Proposal> {
    let all: Vec<_> = facts.this_year(&facts.council_years).collect();
    let with: Vec<_> = all.iter().copied().filter(|it| written(read(&it.content))).collect();
    let sentence = Text::new(
        format!("{}の協議会の記録{}件中{}件に{ja}が書かれています。", year(facts).ja, all.len(), with.len()),
        format!("{en} is written in {} of {} council records of {}.", with.len(), all.len(), year(facts).en),
    );
    proposal(all_or_some(with.len(), all.len()), sentence, ids(&with))
}

/// Started, where the text is not there but records come near to it.
fn near(facts: &Facts, Field(_, ja, en): &Field, stands: Evidence, what_ja: &str, what_en: &str) -> Option<Proposal> {
    let n = stands.len();
    let year = year(facts);
    let sentence = Text::new(
        format!("{}の協議会の記録に{ja}は書かれていませんが、{what_ja}が{n}件あります。", year.ja),
        format!("{en} is not written in a council record of {}; on record {what_en}: {n}.", year.en),
    );
    proposal((n > 0).then_some(AnswerStatus::Started), sentence, stands)
}

/// An outline in force has a purpose, as outlines do.
fn in_outline(facts: &Facts) -> Option<Proposal> {
    let stands = ids(&outline::in_force(facts));
    near(facts, &PURPOSE, stands, "承認され施行されている設置要綱", "are outlines in force")
}

/// Tasks that go on in a crisis, and crises for which deputies were named.
fn minimum(facts: &Facts) -> Option<Proposal> {
    let tasks: Vec<_> = facts.tasks_kept().into_iter().filter(|it| it.content.minimum).collect();
    let begun = facts.this_year(&facts.crises).filter(|it| it.content.from <= facts.today);
    let crises: Vec<_> = begun.filter(|it| written(&it.content.deputies)).collect();
    let what_ja = "健康危機でも続ける作業と、代理を定めた健康危機対応の記録";
    let what_en = "are tasks that go on in a crisis and crises with deputies";
    near(facts, &CRISIS_PLAN, [ids(&tasks), ids(&crises)].concat(), what_ja, what_en)
}

fn bridged(facts: &Facts) -> Option<Proposal> {
    let mut bodies = members::sitting(facts);
    bodies.retain(|it| it.content.member_kind == BRIDGE);
    near(
        facts,
        &TIES,
        ids(&bodies),
        "二次医療圏からの橋渡しとして参加する機関",
        "are bodies that bridge from the areas",
    )
}

/// A council that is held jointly, or as a part of another body.
fn shared(facts: &Facts) -> Option<Proposal> {
    let joint = |it: &&Kept<CouncilYear>| it.content.form != CouncilForm::Own;
    let found: Vec<_> = facts.this_year(&facts.council_years).filter(joint).collect();
    let what_ja = "合同開催または他の会議体・部会としての記録";
    near(facts, &OTHER_BODIES, ids(&found), what_ja, "are councils held jointly or as part of another body")
}

/// A goal whose year has not passed; a purpose is near to one.
fn goal(facts: &Facts) -> Option<Proposal> {
    let goals = plans::goals(facts);
    let purposes: Vec<_> = facts.this_year(&facts.council_years).filter(|it| written(&it.content.purpose)).collect();
    let sentence = Text::new(
        format!(
            "{}以降を目標年度とする目標が{}件、目的を記した協議会の記録が{}件あります。",
            year(facts).ja,
            goals.len(),
            purposes.len()
        ),
        format!(
            "On record: {} for {} or later; {} the purpose.",
            count(goals.len(), "goal", "goals"),
            year(facts).en,
            count(purposes.len(), "council record gives", "council records give")
        ),
    );
    let first = !goals.is_empty() || !purposes.is_empty();
    proposal(steps(first, !goals.is_empty()), sentence, [ids(&goals), ids(&purposes)].concat())
}
