//! Handover (引継ぎ): signed, and used.

use super::{
    Facts, Proposal,
    of::{count, ids, proposal, steps, written, year},
};
use crate::{
    Text, Time,
    checklist::AnswerStatus,
    record::{ActivityKind, Handover, Kept, Part, Signature, Task, TaskState},
};

/// Items on handover.
pub(super) fn handover(item: &str, facts: &Facts) -> Option<Proposal> {
    match item {
        "prefecture.1.1.4" | "area_l2_to_l3.2.1.3" => used(facts),
        "prefecture.5.6" | "area_l2_to_l3.8.6" => prepared(facts),
        "area_l2_to_l3.3.2" => asked_members(facts),
        _ => None,
    }
}

/// Records of this year and the last.
fn recent<'a, T>(facts: &Facts, records: &'a [Kept<T>]) -> Vec<&'a Kept<T>> {
    let is = |it: &&Kept<T>| it.fiscal_year == facts.fiscal_year || facts.lately(it.fiscal_year, 1);
    records.iter().filter(is).collect()
}

/// The signature of a part under the letter as it stands: one under an earlier version says nothing of this one.
fn signature<'a>(facts: &'a Facts, of: &Kept<Handover>, part: Part) -> Option<&'a Kept<Signature>> {
    let is = |it: &&Kept<Signature>| {
        it.content.handover == of.id && it.content.part == part && it.content.of_version == of.version
    };
    facts.signatures.iter().filter(is).min_by_key(|it| it.id)
}

/// When both had signed.
fn signed_at(facts: &Facts, it: &Kept<Handover>) -> Option<Time> {
    let at = |part| signature(facts, it, part).map(|it| it.created_at);
    Some(at(Part::Giver)?.max(at(Part::Taker)?))
}

/// Signed by both, and a task taken from it since; a signature is a beginning, a letter that nobody signed is none.
fn used(facts: &Facts) -> Option<Proposal> {
    let all = recent(facts, &facts.handovers);
    let signatures: Vec<_> =
        all.iter().flat_map(|it| [Part::Giver, Part::Taker].map(|part| signature(facts, it, part))).flatten().collect();
    let signed: Vec<_> = all.iter().copied().filter(|it| signed_at(facts, it).is_some()).collect();
    let since = |task: &&Kept<Task>| {
        let of = signed.iter().find(|it| task.content.handover == Some(it.id));
        task.content.state != TaskState::Dropped
            && of.and_then(|it| signed_at(facts, it)).is_some_and(|at| at <= task.created_at)
    };
    let tasks: Vec<_> = recent(facts, &facts.tasks).into_iter().filter(since).collect();
    let sentence = Text::new(
        format!(
            "{}と前年度の引継ぎ{}件のうち前任者・後任者とも署名したものは{}件で、署名の後に引継ぎから作られた作業は{}件です。",
            year(facts).ja,
            all.len(),
            signed.len(),
            tasks.len()
        ),
        format!(
            "Of {} of {} and the year before, {} signed by both; {} taken from them since.",
            count(all.len(), "handover", "handovers"),
            year(facts).en,
            count(signed.len(), "is", "are"),
            count(tasks.len(), "task was", "tasks were")
        ),
    );
    let stands: Vec<_> =
        all.into_iter().filter(|it| signatures.iter().any(|by| by.content.handover == it.id)).collect();
    proposal(
        steps(!signatures.is_empty(), !tasks.is_empty()),
        sentence,
        [ids(&stands), ids(&signatures), ids(&tasks)].concat(),
    )
}

/// This year's handover names the next year's matters, and whoever hands over has signed it.
fn prepared(facts: &Facts) -> Option<Proposal> {
    let all: Vec<_> = facts.this_year(&facts.handovers).collect();
    let named: Vec<_> = all.iter().copied().filter(|it| written(&it.content.next_year)).collect();
    let signatures: Vec<_> = named.iter().filter_map(|it| signature(facts, it, Part::Giver)).collect();
    let sentence = Text::new(
        format!(
            "{}の引継ぎ{}件のうち次年度の事項が書かれたものは{}件で、そのうち前任者が署名したものは{}件です。",
            year(facts).ja,
            all.len(),
            named.len(),
            signatures.len()
        ),
        format!(
            "Of {} of {}, {} next year's matters and {} of these {} signed by whoever hands over.",
            count(all.len(), "handover", "handovers"),
            year(facts).en,
            count(named.len(), "names", "name"),
            signatures.len(),
            if signatures.len() == 1 { "is" } else { "are" }
        ),
    );
    proposal(steps(!all.is_empty(), !signatures.is_empty()), sentence, [ids(&all), ids(&signatures)].concat())
}

/// A handover that left questions, and members who were asked: about what is not recorded, so it is a beginning.
fn asked_members(facts: &Facts) -> Option<Proposal> {
    let open: Vec<_> =
        recent(facts, &facts.handovers).into_iter().filter(|it| written(&it.content.questions)).collect();
    let asked = facts.activities_of(ActivityKind::DataRequest);
    let sentence = Text::new(
        format!(
            "{}と前年度の引継ぎ{}件に残っている問いがあり、今年度に構成員へデータ・意見を依頼した記録が{}件ありますが、引継ぎについて聞いたかどうかは記録からはわかりません。",
            year(facts).ja,
            open.len(),
            asked.len()
        ),
        format!(
            "Questions are open in {} of {} and the year before, and members were asked for data or views {} this year, but the records do not say whether about the handover.",
            count(open.len(), "handover", "handovers"),
            year(facts).en,
            count(asked.len(), "time", "times")
        ),
    );
    let begun = !open.is_empty() && !asked.is_empty();
    proposal(begun.then_some(AnswerStatus::Started), sentence, [ids(&open), ids(&asked)].concat())
}
