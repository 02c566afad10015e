//! Themes that the council has decided on.

use super::{
    Facts, Proposal,
    of::{count, ids, latest, proposal, steps, year},
    themes,
};
use crate::{
    Text,
    record::{Decision, Kept, Meeting, Theme, ThemeStage},
};

/// Items on decisions.
pub(super) fn decisions(item: &str, facts: &Facts) -> Option<Proposal> {
    (item == "area_l2_to_l3.5.4").then(|| decided(facts)).flatten()
}

/// A theme is decided where its decision is of a meeting of the council itself that was held.
fn decided(facts: &Facts) -> Option<Proposal> {
    let mut themes = themes::live(facts);
    themes.retain(|it| it.content.stage == ThemeStage::Decided);
    let tied: Vec<_> = themes.iter().filter_map(|it| decision_of(facts, it)).collect();
    let (decisions, meetings): (Vec<_>, Vec<_>) = tied.iter().copied().unzip();
    let on = latest(meetings.iter().map(|it| it.content.day));
    let sentence = Text::new(
        format!(
            "{}に決定としたテーマ{}件のうち{}件が、開催済みの協議会{}の決定事項に結び付いています。",
            year(facts).ja,
            themes.len(),
            tied.len(),
            on.ja
        ),
        format!(
            "Of {} marked as decided in {}, {} tied to a decision of a council meeting that was held{}.",
            count(themes.len(), "theme", "themes"),
            year(facts).en,
            count(tied.len(), "is", "are"),
            on.en
        ),
    );
    proposal(
        steps(!themes.is_empty(), !tied.is_empty()),
        sentence,
        [ids(&themes), ids(&decisions), ids(&meetings)].concat(),
    )
}

fn decision_of<'a>(facts: &'a Facts, theme: &Kept<Theme>) -> Option<(&'a Kept<Decision>, &'a Kept<Meeting>)> {
    let decision = facts.this_year(&facts.decisions).find(|it| Some(it.id) == theme.content.decision)?;
    let meeting = facts.meetings_held().into_iter().find(|it| it.id == decision.content.meeting)?;
    let right = meeting.content.working_group.is_none() && decision.content.theme.is_none_or(|it| it == theme.id);
    right.then_some((decision, meeting))
}
