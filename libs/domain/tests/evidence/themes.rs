//! Themes and decisions.

use domain::{
    evidence::Facts,
    record::{ActivityKind, Decision, Meeting, MeetingState, Theme, ThemeSource, ThemeStage},
};

use crate::make::*;

fn with(themes: &[(ThemeSource, ThemeStage)]) -> Facts {
    let kept = |(n, (source, stage)): (u128, &(ThemeSource, ThemeStage))| kept(n, theme(*source, *stage));
    Facts { themes: (1..).zip(themes).map(kept).collect(), ..facts() }
}

#[test]
fn a_few_priorities_on_some_ground() {
    let item = "area_l2_to_l3.5.1";
    let mut facts = with(&[(ThemeSource::Data, ThemeStage::Priority), (ThemeSource::Request, ThemeStage::Priority)]);
    assert_eq!(status(item, &facts), Some(Done));
    assert_eq!(status("prefecture.3.8", &facts), Some(Started), "no plan behind them");
    facts.activities = vec![kept(9, activity(ActivityKind::Plan))];
    assert_eq!(status("prefecture.3.8", &facts), Some(Done));
    let there = proposed(item, &facts);
    facts.themes.push(of_year(2025, 8, theme(ThemeSource::Data, ThemeStage::Priority)));
    facts.themes.push(kept(9, theme(ThemeSource::Data, ThemeStage::Dropped)));
    assert_eq!(proposed(item, &facts), there, "another year, and one that was dropped");
    facts.themes[0].content.source = ThemeSource::Request;
    assert_eq!(status(item, &facts), Some(Started), "neither looked back on nor counted");
    facts.themes[0].content.stage = ThemeStage::Interest;
    assert_eq!(status("prefecture.3.8", &facts), Some(Started), "one is not a few");
    facts.themes.clear();
    assert_eq!(status(item, &facts), None);
}

#[test]
fn themes_asked_of_the_areas() {
    let item = "prefecture.3.9";
    let mut facts = with(&[(ThemeSource::Data, ThemeStage::Priority)]);
    assert_eq!(status(item, &facts), None);
    facts.themes[0].content.asked_of_areas = true;
    assert_eq!(status(item, &facts), Some(Done));
    facts.themes[0].content.stage = ThemeStage::Proposed;
    assert_eq!(status(item, &facts), Some(Started), "not chosen yet");
}

#[test]
fn themes_of_policy_are_considered() {
    let item = "area_l2_to_l3.5.2";
    let mut facts = with(&[(ThemeSource::Policy, ThemeStage::Feasibility)]);
    assert_eq!(status(item, &facts), Some(Done));
    facts.themes[0].content.stage = ThemeStage::Proposed;
    assert_eq!(status(item, &facts), Some(Started));
    facts.themes[0].content.source = ThemeSource::Data;
    assert_eq!(status(item, &facts), None);
}

#[test]
fn every_theme_is_examined() {
    let item = "area_l2_to_l3.5.3";
    let mut facts = with(&[(ThemeSource::Data, ThemeStage::Priority), (ThemeSource::Data, ThemeStage::Proposed)]);
    assert_eq!(status(item, &facts), None);
    facts.themes[0].content.feasibility = TEXT.into();
    assert_eq!(status(item, &facts), Some(Started));
    facts.themes[1].content.long_term = true;
    assert_eq!(status(item, &facts), Some(Done), "a long-term one can wait");
}

#[test]
fn long_term_themes_are_named() {
    let item = "area_l2_to_l3.5.3.1";
    let long = Theme { long_term: true, ..theme(ThemeSource::Data, ThemeStage::Proposed) };
    let mut facts = Facts { themes: vec![kept(1, long)], ..facts() };
    assert_eq!(status(item, &facts), Some(Done));
    facts.themes[0].fiscal_year.0 = 2024;
    assert_eq!(status(item, &facts), Some(Started), "it goes on");
    facts.themes[0].fiscal_year.0 = 2022;
    assert_eq!(status(item, &facts), None, "too long ago");
}

#[test]
fn the_council_decides() {
    let item = "area_l2_to_l3.5.4";
    let mut facts = with(&[(ThemeSource::Data, ThemeStage::Decided)]);
    facts.themes[0].content.decision = Some(id(11));
    let decision =
        |theme| Decision { meeting: id(12), text: TEXT.into(), theme, owner: TEXT.into(), due: None, done_on: None };
    facts.decisions = vec![kept(11, decision(None))];
    facts.meetings = vec![kept(12, meeting())];
    assert_eq!(status(item, &facts), Some(Done));
    assert_eq!(
        sentence(item, &facts),
        "令和8年度に決定としたテーマ1件のうち1件が、開催済みの協議会（最新は2026年6月1日）の決定事項に結び付いています。"
    );
    let meetings = [
        Meeting { working_group: Some(id(13)), ..meeting() },
        Meeting { state: MeetingState::Planned, ..meeting() },
        Meeting { day: future(), ..meeting() },
    ];
    for it in meetings {
        let facts = Facts { meetings: vec![kept(12, it.clone())], ..facts.clone() };
        assert_eq!(status(item, &facts), Some(Started), "{it:?}");
    }
    facts.decisions = vec![kept(11, decision(Some(id(99))))];
    assert_eq!(status(item, &facts), Some(Started), "the decision is on another theme");
    facts.themes[0].content.stage = ThemeStage::Priority;
    assert_eq!(status(item, &facts), None);
}
