//! Items that an activity of the year proves by itself: training, data asked of members, facts of employers, publicity.

use super::{
    Facts, Proposal,
    of::{Evidence, count, ids, latest, proposal, steps, year},
};
use crate::{Text, checklist::AnswerStatus, record::ActivityKind};

/// Training of officers and by them.
pub(super) fn training(item: &str, facts: &Facts) -> Option<Proposal> {
    match item {
        // Reading the guideline is kept among the trainings (F055), so they prove both halves of the item.
        "prefecture.1.1.2" => shown(facts, &[ActivityKind::TrainingAttended]),
        "prefecture.4.3" => shown(facts, &[ActivityKind::TrainingHeld]),
        _ => None,
    }
}

/// Data asked of members, and facts of the labour side.
pub(super) fn data_request(item: &str, facts: &Facts) -> Option<Proposal> {
    match item {
        "prefecture.3.5" | "area_l2_to_l3.4.3" => shown(facts, &[ActivityKind::DataRequest]),
        "prefecture.3.7" | "area_l2_to_l3.4.7" => shown(facts, &[ActivityKind::LabourFacts]),
        _ => None,
    }
}

/// What is known of employers.
pub(super) fn employers(item: &str, facts: &Facts) -> Option<Proposal> {
    let kind = ActivityKind::EmployerFacts;
    match item {
        "prefecture.3.6" => shown(facts, &[kind]),
        "area_l2_to_l3.4.6" => {
            begun(facts, kind, "健康スコアリングの課題を聞いたか", "whether issues of health scoring were asked about")
        }
        _ => None,
    }
}

/// What was told to the public, to other councils, to academic societies.
pub(super) fn publicity(item: &str, facts: &Facts) -> Option<Proposal> {
    match item {
        "prefecture.6.1" => shown(facts, &[ActivityKind::PublicNotice]),
        // A report is one kind of activity, whether to other councils or to senior management: either is only begun.
        "prefecture.6.2" | "area_l2_to_l3.9.3" => {
            begun(facts, ActivityKind::Report, "他の協議会への報告か", "whether it was to other councils")
        }
        "prefecture.6.3" => begun(facts, ActivityKind::Report, "幹部への報告か", "whether it was to senior management"),
        "area_l2_to_l3.9.1" => shown(facts, &[ActivityKind::TrainingHeld, ActivityKind::PublicNotice]),
        "area_l2_to_l3.9.2" => begun(
            facts,
            ActivityKind::PublicNotice,
            "住民向けセミナーや報告会で取り上げたか",
            "whether it was at residents' seminars or report meetings",
        ),
        "area_l2_to_l3.9.4" => shown(facts, &[ActivityKind::Academic]),
        "area_l2_to_l3.9.5" => begun(
            facts,
            ActivityKind::PublicNotice,
            "共同事業をマスコミなどで広報したか",
            "whether joint projects were publicised through the media",
        ),
        _ => None,
    }
}

/// Done, where there is an activity of one of these kinds.
fn shown(facts: &Facts, kinds: &[ActivityKind]) -> Option<Proposal> {
    let told = told(facts, kinds);
    let evidence = evidence(facts, kinds);
    proposal(steps(!evidence.is_empty(), true), Text::new(format!("{}。", told.ja), format!("{}.", told.en)), evidence)
}

/// Started, where there is an activity of this kind, with what the records do not say.
pub(super) fn begun(facts: &Facts, kind: ActivityKind, unknown_ja: &str, unknown_en: &str) -> Option<Proposal> {
    let told = told(facts, &[kind]);
    let evidence = evidence(facts, &[kind]);
    proposal(
        (!evidence.is_empty()).then_some(AnswerStatus::Started),
        Text::new(
            format!("{}が、{unknown_ja}どうかは記録からはわかりません。", told.ja),
            format!("{}, but the records do not say {unknown_en}.", told.en),
        ),
        evidence,
    )
}

/// The activities of these kinds as evidence.
pub(super) fn evidence(facts: &Facts, kinds: &[ActivityKind]) -> Evidence {
    kinds.iter().flat_map(|&kind| ids(&facts.activities_of(kind))).collect()
}

/// How many activities of each kind the year has, and the latest day: a sentence without its end.
pub(super) fn told(facts: &Facts, kinds: &[ActivityKind]) -> Text {
    let year = year(facts);
    let (mut ja, mut en, mut days) = (Vec::new(), Vec::new(), Vec::new());
    for kind in kinds {
        let found = facts.activities_of(*kind);
        let label = kind.label();
        ja.push(format!("「{}」の記録が{}件", label.ja, found.len()));
        en.push(format!("{} of \"{}\"", count(found.len(), "record", "records"), label.en));
        days.extend(found.iter().map(|it| it.content.day));
    }
    let latest = latest(days.into_iter());
    Text::new(
        format!("{}に{}{}あります", year.ja, ja.join("、"), latest.ja),
        format!("On record in {}: {}{}", year.en, en.join(" and "), latest.en),
    )
}
