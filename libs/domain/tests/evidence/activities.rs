//! Items of one activity: training, requests, employers, publicity, resources, cases, figures, evaluation.

use domain::{
    evidence::Facts,
    record::{Activity, ActivityKind, Body, Seat, Theme, ThemeSource, ThemeStage},
};

use crate::make::*;

fn with(kinds: &[ActivityKind]) -> Facts {
    Facts { activities: kinds.iter().zip(1..).map(|(kind, n)| kept(n, activity(*kind))).collect(), ..facts() }
}

/// The activity alone gives the status; neither one to come, nor one of another year, nor another kind does.
fn proves(kind: ActivityKind, item: &str, expected: domain::checklist::AnswerStatus) {
    let other = if kind == ActivityKind::Academic { ActivityKind::Report } else { ActivityKind::Academic };
    let mut facts = with(&[kind]);
    assert_eq!(status(item, &facts), Some(expected), "{item}");
    let there = proposed(item, &facts);
    facts.activities.push(kept(8, activity(other)));
    facts.activities.push(of_year(2024, 9, activity(kind)));
    assert_eq!(proposed(item, &facts), there, "{item}: another year or kind");
    facts.activities[0].content = Activity { day: future(), ..activity(kind) };
    assert_eq!(status(item, &facts), None, "{item}: not yet come");
    assert_eq!(status(item, &with(&[other])), None, "{item}: another kind");
}

#[test]
fn training() {
    proves(ActivityKind::TrainingAttended, "prefecture.1.1.2", Done);
    proves(ActivityKind::TrainingHeld, "prefecture.4.3", Done);
    let told = sentence("prefecture.4.3", &with(&[ActivityKind::TrainingHeld]));
    assert_eq!(told, "令和8年度に「研修会の開催」の記録が1件（最新は2026年6月1日）あります。");
}

#[test]
fn data_asked_of_members() {
    for item in ["prefecture.3.5", "area_l2_to_l3.4.3"] {
        proves(ActivityKind::DataRequest, item, Done);
    }
    for item in ["prefecture.3.7", "area_l2_to_l3.4.7"] {
        proves(ActivityKind::LabourFacts, item, Done);
    }
}

#[test]
fn employers() {
    proves(ActivityKind::EmployerFacts, "prefecture.3.6", Done);
    proves(ActivityKind::EmployerFacts, "area_l2_to_l3.4.6", Started);
    let told = sentence("area_l2_to_l3.4.6", &with(&[ActivityKind::EmployerFacts]));
    assert!(told.ends_with("健康スコアリングの課題を聞いたかどうかは記録からはわかりません。"), "{told}");
}

#[test]
fn publicity() {
    proves(ActivityKind::PublicNotice, "prefecture.6.1", Done);
    proves(ActivityKind::Report, "prefecture.6.2", Started);
    proves(ActivityKind::Report, "prefecture.6.3", Started);
    proves(ActivityKind::PublicNotice, "area_l2_to_l3.9.1", Done);
    proves(ActivityKind::TrainingHeld, "area_l2_to_l3.9.1", Done);
    proves(ActivityKind::PublicNotice, "area_l2_to_l3.9.2", Started);
    proves(ActivityKind::Report, "area_l2_to_l3.9.3", Started);
    proves(ActivityKind::Academic, "area_l2_to_l3.9.4", Done);
    proves(ActivityKind::PublicNotice, "area_l2_to_l3.9.5", Started);
}

#[test]
fn resources() {
    for (item, expected) in [
        ("prefecture.4.1", Done),
        ("area_l2_to_l3.6.1", Started),
        ("area_l2_to_l3.6.2", Done),
        ("area_l2_to_l3.6.3", Started),
        ("area_l2_to_l3.6.4", Started),
    ] {
        proves(ActivityKind::Resource, item, expected);
    }
    let mut facts = with(&[ActivityKind::Resource, ActivityKind::DataRequest]);
    facts.themes = vec![kept(20, Theme { decision: Some(id(21)), ..theme(ThemeSource::Data, ThemeStage::Decided) })];
    assert_eq!(status("area_l2_to_l3.6.1", &facts), Some(Done), "members were asked about a decided theme");
    facts.themes[0].content.stage = ThemeStage::Priority;
    assert_eq!(status("area_l2_to_l3.6.1", &facts), Some(Started));
}

#[test]
fn cases_count_in_full_when_a_body_was_then_asked() {
    proves(ActivityKind::Case, "prefecture.2.3", Started);
    proves(ActivityKind::Case, "area_l2_to_l3.1.3", Started);
    let mut facts = with(&[ActivityKind::Case]);
    let asked = Body { joined_on: None, asked_on: Some(past()), ..body("insurers", Seat::Member) };
    facts.bodies = vec![kept(20, asked)];
    assert_eq!(status("area_l2_to_l3.1.3", &facts), Some(Done));
    assert_eq!(status("prefecture.2.3", &facts), Some(Started), "no theme to suit");
    facts.themes = vec![kept(21, theme(ThemeSource::Data, ThemeStage::Proposed))];
    assert_eq!(status("prefecture.2.3", &facts), Some(Done));
    facts.bodies[0].content.asked_on = Some(on(2025, 6, 1));
    assert_eq!(status("area_l2_to_l3.1.3", &facts), Some(Started), "asked in another year");
    facts.activities.clear();
    assert_eq!(status("area_l2_to_l3.1.3", &facts), None);
}

#[test]
fn figures_count_in_full_when_a_theme_comes_of_them() {
    for item in ["prefecture.3.3", "area_l2_to_l3.4.1", "area_l2_to_l3.4.2", "area_l2_to_l3.4.4"] {
        proves(ActivityKind::Indicator, item, Started);
    }
    let mut facts = with(&[ActivityKind::Indicator, ActivityKind::Plan]);
    assert_eq!(status("area_l2_to_l3.4.1", &facts), Some(Done));
    assert_eq!(status("area_l2_to_l3.4.2", &facts), Some(Started));
    facts.themes = vec![kept(20, theme(ThemeSource::Data, ThemeStage::Proposed))];
    assert_eq!(status("prefecture.3.3", &facts), Some(Done));
    facts.themes[0].content.stage = ThemeStage::Dropped;
    assert_eq!(status("prefecture.3.3", &facts), Some(Started));
}

#[test]
fn evaluation() {
    let item = "area_l2_to_l3.8.5";
    proves(ActivityKind::Evaluation, item, Done);
    let mut facts = with(&[ActivityKind::Evaluation]);
    assert_eq!(status("area_l2_to_l3.2.6", &facts), Some(Done));
    facts.activities[0].fiscal_year.0 = 2025;
    assert_eq!(status("area_l2_to_l3.2.6", &facts), Some(Started), "the means are there from last year");
    assert_eq!(status(item, &facts), None);
    facts.minutes = vec![kept(20, domain::record::Minutes { issues: TEXT.into(), ..minutes(None) })];
    assert_eq!(status(item, &facts), Some(Started));
    facts.minutes[0].content.issues.clear();
    assert_eq!(status(item, &facts), None);
}
