//! Items that an activity begins and another record completes: cases, figures, resources.

use super::{
    Facts, Proposal,
    activities::{begun, evidence, told},
    members,
    of::{count, ids, proposal, steps},
    themes,
};
use crate::{
    Text,
    record::{ActivityKind, Kept, Theme, ThemeSource, ThemeStage},
};

/// Cases that were studied, with the bodies that were then asked.
pub(super) fn cases(item: &str, facts: &Facts) -> Option<Proposal> {
    let kinds = [ActivityKind::Case];
    let asked = members::asked_this_year(facts);
    let live = themes::live(facts);
    let studied = !evidence(facts, &kinds).is_empty();
    // The handbook's item for prefectures asks for members that suit a theme, so there is to be one.
    let for_theme = match item {
        "prefecture.2.3" => true,
        "area_l2_to_l3.1.3" => false,
        _ => return None,
    };
    let status = steps(studied, !asked.is_empty() && (!for_theme || !live.is_empty()));
    let mut stands = [evidence(facts, &kinds), ids(&asked)].concat();
    let told = told(facts, &kinds);
    let asked = Text::new(
        format!("今年度に声をかけた、または参加した機関は{}機関", asked.len()),
        format!("{} asked or joined in the year", count(asked.len(), "body was", "bodies were")),
    );
    let (mut ja, mut en) = (vec![asked.ja], vec![told.en, asked.en]);
    if for_theme {
        stands.extend(ids(&live));
        ja.push(format!("今年度のテーマは{}件", live.len()));
        en.push(format!("the year has {}", count(live.len(), "theme", "themes")));
    }
    let sentence = Text::new(format!("{}（{}）。", told.ja, ja.join("、")), format!("{}.", en.join("; ")));
    proposal(status, sentence, stands)
}

/// Figures that were used, with what they led to.
pub(super) fn indicators(item: &str, facts: &Facts) -> Option<Proposal> {
    let kind = ActivityKind::Indicator;
    match item {
        "prefecture.3.3" => {
            let of_data: Vec<_> = themes::live(facts).into_iter().filter(|it| from_data(it)).collect();
            let stands = evidence(facts, &[kind]);
            let told = told(facts, &[kind]);
            let sentence = Text::new(
                format!("{}（データに基づく今年度のテーマは{}件）。", told.ja, of_data.len()),
                format!("{}; {} from data.", told.en, count(of_data.len(), "theme comes", "themes come")),
            );
            proposal(steps(!stands.is_empty(), !of_data.is_empty()), sentence, [stands, ids(&of_data)].concat())
        }
        "area_l2_to_l3.4.1" => {
            let kinds = [kind, ActivityKind::Plan];
            let status =
                steps(!evidence(facts, &[kind]).is_empty(), !evidence(facts, &[ActivityKind::Plan]).is_empty());
            let told = told(facts, &kinds);
            proposal(status, Text::new(told.ja + "。", told.en + "."), evidence(facts, &kinds))
        }
        "area_l2_to_l3.4.2" => begun(
            facts,
            kind,
            "都道府県協議会で使われたデータか、医療圏ごとに分析し直したか",
            "whether the data were the prefectural council's and were analysed for the area",
        ),
        "area_l2_to_l3.4.4" => {
            begun(facts, kind, "緊急性のあるテーマについての収集か", "whether they were for an urgent theme")
        }
        _ => None,
    }
}

/// Social resources that were listed.
pub(super) fn resources(item: &str, facts: &Facts) -> Option<Proposal> {
    let kind = ActivityKind::Resource;
    let stands = evidence(facts, &[kind]);
    match item {
        // The kind of the activity says both: that resources were listed, and that their use was considered.
        "prefecture.4.1" | "area_l2_to_l3.6.2" => {
            let told = told(facts, &[kind]);
            proposal(steps(!stands.is_empty(), true), Text::new(told.ja + "。", told.en + "."), stands)
        }
        "area_l2_to_l3.6.1" => {
            let decided: Vec<_> =
                themes::live(facts).into_iter().filter(|it| it.content.stage == ThemeStage::Decided).collect();
            let kinds = [kind, ActivityKind::DataRequest];
            let asked = evidence(facts, &[ActivityKind::DataRequest]);
            let told = told(facts, &kinds);
            let sentence = Text::new(
                format!("{}（今年度に決定したテーマは{}件）。", told.ja, decided.len()),
                format!(
                    "{}; {} in the year.",
                    told.en,
                    count(decided.len(), "theme was decided", "themes were decided")
                ),
            );
            let status = steps(!stands.is_empty(), !asked.is_empty() && !decided.is_empty());
            proposal(status, sentence, [stands, asked, ids(&decided)].concat())
        }
        "area_l2_to_l3.6.3" => {
            begun(facts, kind, "イベントなどの共催を検討したか", "whether co-hosting of events was considered")
        }
        "area_l2_to_l3.6.4" => begun(
            facts,
            kind,
            "ボランティアの活躍の場を検討したか",
            "whether places for volunteers to work were considered",
        ),
        _ => None,
    }
}

fn from_data(theme: &Kept<Theme>) -> bool {
    theme.content.source == ThemeSource::Data
}
