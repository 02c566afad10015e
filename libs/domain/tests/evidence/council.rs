//! The council's year and its outline.

use domain::{
    evidence::Facts,
    record::{CouncilForm, CouncilYear, Crisis, Outline, Seat, Task, TaskState},
};

use crate::make::*;

type Field = fn(&mut CouncilYear) -> &mut String;

const TEXTS: [(&str, Field); 8] = [
    ("prefecture.1.2", |it| &mut it.purpose),
    ("area_l2_to_l3.2.2", |it| &mut it.purpose),
    ("prefecture.1.4", |it| &mut it.crisis_plan),
    ("prefecture.2.2", |it| &mut it.ties),
    ("area_l2_to_l3.2.4", |it| &mut it.ties),
    ("prefecture.2.5", |it| &mut it.other_bodies),
    ("area_l2_to_l3.1.5", |it| &mut it.other_bodies),
    ("area_l2_to_l3.2.5.1", |it| &mut it.over_budget),
];

#[test]
fn a_text_of_the_year_proves_its_item() {
    for (item, text) in TEXTS {
        let mut year = council_year();
        *text(&mut year) = TEXT.into();
        let mut facts = Facts { council_years: vec![kept(1, year)], ..facts() };
        assert_eq!(status(item, &facts), Some(Done), "{item}");
        let there = proposed(item, &facts);
        facts.council_years.push(of_year(2025, 2, council_year()));
        assert_eq!(proposed(item, &facts), there, "{item}: another year");
        facts.council_years.push(kept(3, council_year()));
        assert_eq!(status(item, &facts), Some(Started), "{item}: one of two councils");
        *text(&mut facts.council_years[0].content) = " \n".into();
        assert_eq!(status(item, &facts), None, "{item}: blank");
    }
}

#[test]
fn what_comes_near_is_a_beginning() {
    let outlined = Facts { outlines: vec![of_year(2020, 1, outline())], ..facts() };
    assert_eq!(status("prefecture.1.2", &outlined), Some(Started));
    let bridged = Facts { bodies: vec![kept(1, body("bridge", Seat::Observer))], ..facts() };
    assert_eq!(status("prefecture.2.2", &bridged), Some(Started));
    let joint = CouncilYear { form: CouncilForm::Joint, ..council_year() };
    let joint = Facts { council_years: vec![kept(1, joint)], ..facts() };
    assert_eq!(status("prefecture.2.5", &joint), Some(Started));
    let minimum = Task { minimum: true, ..task(TaskState::Open, future()) };
    let minimum = Facts { tasks: vec![kept(1, minimum)], ..facts() };
    assert_eq!(status("prefecture.1.4", &minimum), Some(Started));
    let crisis = Crisis { reason: TEXT.into(), from: past(), to: None, deputies: String::new() };
    let crisis = Facts { crises: vec![kept(1, crisis)], ..facts() };
    assert_eq!(status("prefecture.1.4", &crisis), None, "nobody stands in");
}

#[test]
fn outline_and_budget() {
    let both = ["prefecture.1.5", "area_l2_to_l3.2.5"];
    let council = CouncilYear { budget_yen: Some(0), ..council_year() };
    let outline = Outline { effective_on: Some(past()), ..outline() };
    let mut facts =
        Facts { council_years: vec![kept(1, council)], outlines: vec![of_year(2023, 2, outline)], ..facts() };
    for item in both {
        assert_eq!(status(item, &facts), Some(Done), "{item}");
    }
    facts.outlines[0].content.effective_on = Some(future());
    for item in both {
        assert_eq!(status(item, &facts), Some(Started), "{item}: not in force yet");
    }
    facts.council_years[0].content.rules = TEXT.into();
    assert_eq!(status("area_l2_to_l3.2.5", &facts), Some(Done), "the rules stand beside the outline");
    facts.council_years[0].content = council_year();
    for item in both {
        assert_eq!(status(item, &facts), None, "{item}");
    }
}

#[test]
fn an_outline_is_drafted_then_approved() {
    let mut facts = Facts { outlines: vec![kept(1, outline())], ..facts() };
    assert_eq!(status("area_l1_to_l2.3.5", &facts), Some(Done));
    assert_eq!(status("area_l1_to_l2.3.6", &facts), Some(Done));
    facts.outlines[0].content.approved_on = Some(future());
    assert_eq!(status("area_l1_to_l2.3.6", &facts), Some(Started), "somebody is to approve it");
    facts.outlines[0].content =
        Outline { approved_on: None, approved_by: String::new(), body: String::new(), ..outline() };
    assert_eq!(status("area_l1_to_l2.3.6", &facts), None);
    assert_eq!(status("area_l1_to_l2.3.5", &facts), Some(Started), "a title is no draft");
    facts.outlines.clear();
    assert_eq!(status("area_l1_to_l2.3.5", &facts), None);
}

#[test]
fn a_goal_is_more_than_a_purpose() {
    let item = "area_l1_to_l2.4.1";
    let council = CouncilYear { purpose: TEXT.into(), ..council_year() };
    let goals = vec![of_year(2024, 2, goal(2026, 2026))];
    let mut facts = Facts { council_years: vec![kept(1, council)], goals, ..facts() };
    assert_eq!(status(item, &facts), Some(Done));
    facts.goals[0].content.target_year.0 = 2025;
    assert_eq!(status(item, &facts), Some(Started), "its year has passed");
    facts.council_years.clear();
    assert_eq!(status(item, &facts), None);
}
