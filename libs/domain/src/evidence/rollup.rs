//! What the areas below a prefecture have done in the year; the evidence lies in their spaces, not among the prefecture's records.

use super::{
    AreaFacts, Facts, Proposal,
    of::{all_or_some, count, ids, proposal, year},
    themes,
};
use crate::{
    Text,
    checklist::AnswerStatus,
    record::{CouncilState, ThemeSource},
};

/// Items on the areas.
pub(super) fn rollup(item: &str, facts: &Facts) -> Option<Proposal> {
    match item {
        "prefecture.3.4" => common_issues(facts),
        "prefecture.5.4" => everywhere(facts, held, ("協議会を開催した", "held a council")),
        "prefecture.5.5" => {
            everywhere(facts, |it| it.projects_run > 0, ("連携事業を実施した", "carried out a joint project"))
        }
        _ => None,
    }
}

fn held(area: &AreaFacts) -> bool {
    area.meetings_held > 0 || area.state == Some(CouncilState::Held)
}

/// Every area, some, or none: all areas are known, so that none is an answer too.
fn everywhere(facts: &Facts, which: fn(&AreaFacts) -> bool, (ja, en): (&str, &str)) -> Option<Proposal> {
    let of = facts.areas.len();
    if of == 0 {
        return None;
    }
    let have = facts.areas.values().filter(|it| which(it)).count();
    let silent = facts.areas.values().filter(|it| !which(it) && it.state.is_none()).count();
    let (mut left_ja, mut left_en) = (String::new(), String::new());
    if have < of {
        let left = of - have;
        left_ja = format!("（残り{left}圏域、うち状況の記入がない圏域{silent}）");
        left_en = format!(" ({left} left, {silent} of which say nothing of their council)");
    }
    let sentence = Text::new(
        format!("{}に{ja}記録のある二次医療圏は{of}圏域中{have}圏域です{left_ja}。", year(facts).ja),
        format!("By what they share, {have} of {} {en} in {}{left_en}.", count(of, "area", "areas"), year(facts).en),
    );
    proposal(all_or_some(have, of).or(Some(AnswerStatus::NotYet)), sentence, Vec::new())
}

/// No record says that a theme is common to the areas: a theme from what was looked back on, counted or wished for, beside
/// areas that have something to show, is a beginning.
fn common_issues(facts: &Facts) -> Option<Proposal> {
    let active = facts.areas.values().filter(|it| held(it) || it.projects_run > 0).count();
    let sources = [ThemeSource::LookBack, ThemeSource::Data, ThemeSource::Request];
    let taken: Vec<_> = themes::live(facts).into_iter().filter(|it| sources.contains(&it.content.source)).collect();
    let sentence = Text::new(
        format!(
            "{}に協議会か連携事業の記録がある二次医療圏は{}圏域中{active}圏域で、振り返り・データ・要望に基づくテーマが{}件ありますが、圏域に共通の課題かどうかは記録からはわかりません。",
            year(facts).ja,
            facts.areas.len(),
            taken.len()
        ),
        format!(
            "In {} {active} of {} held a council or ran a project and {} from look-back, data or wishes, but the records do not say whether the issues are common to the areas.",
            year(facts).en,
            count(facts.areas.len(), "area", "areas"),
            count(taken.len(), "theme comes", "themes come")
        ),
    );
    proposal((active > 0 && !taken.is_empty()).then_some(AnswerStatus::Started), sentence, ids(&taken))
}
