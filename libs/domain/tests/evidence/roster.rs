//! The roster, the member bodies, the working groups.

use domain::{
    SpaceKind,
    evidence::Facts,
    record::{ActivityKind, Body, Person, Seat, Theme, ThemeSource, ThemeStage, WorkingGroup},
};

use crate::make::*;

/// A secretariat with two officers.
fn office() -> Facts {
    let office = kept(1, Body { joined_on: None, ..body("community_health", Seat::Secretariat) });
    let people = vec![kept(2, Person { responsible: true, ..person(1) }), kept(3, person(1))];
    Facts { bodies: vec![office], people, ..facts() }
}

#[test]
fn officers_of_the_secretariat() {
    let mut facts = office();
    for item in ["prefecture.1.1", "prefecture.1.1.1", "area_l2_to_l3.2.1.1", "area_l1_to_l2.3.1", "area_l2_to_l3.2.1"]
    {
        assert_eq!(status(item, &facts), Some(Done), "{item}");
    }
    assert_eq!(sentence("prefecture.1.1", &facts), "事務局の機関に担当者が2名登録されています。");
    facts.people[1].content.term_to = Some(on(2026, 9, 30));
    assert_eq!(status("prefecture.1.1", &facts), Some(Started), "a term has ended");
    facts.people[0].content.responsible = false;
    assert_eq!(status("prefecture.1.1.1", &facts), None);
    facts.bodies[0].content.member_kind = "employers".into();
    assert_eq!(status("area_l1_to_l2.3.1", &facts), Some(Started), "not where health belongs");
    facts.bodies[0].content.seat = Seat::Member;
    assert_eq!(status("prefecture.1.1", &facts), None, "no secretariat");
}

#[test]
fn a_term_that_ended_with_the_year_counts_for_that_year() {
    let mut facts = office();
    facts.people[1].content.term_to = Some(on(2027, 3, 31));
    facts.today = on(2027, 4, 10);
    assert_eq!(status("prefecture.1.1", &facts), Some(Done));
    facts.people[1].content.term_to = Some(on(2027, 3, 30));
    assert_eq!(status("prefecture.1.1", &facts), Some(Started));
}

#[test]
fn core_kinds_are_those_of_the_kind_of_space() {
    let kinds = ["community_health", "occupational_health", "insurers", "employers", "medical"];
    let bodies = kinds.into_iter().zip(1..).map(|(kind, n)| of_year(2021, n, body(kind, Seat::Member))).collect();
    let mut facts = Facts { bodies, ..facts() };
    for item in ["prefecture.2.1", "area_l2_to_l3.1.1", "area_l1_to_l2.3.4"] {
        assert_eq!(status(item, &facts), Some(Done), "{item}");
    }
    let prefecture = Facts { kind: SpaceKind::Prefecture, ..facts.clone() };
    assert_eq!(status("prefecture.2.1", &prefecture), Some(Started), "labour administration is missing");
    assert!(sentence("prefecture.2.1", &prefecture).ends_with("（残り: 労働行政）。"));
    facts.bodies[4].content = Body { joined_on: None, asked_on: Some(past()), ..facts.bodies[4].content.clone() };
    assert_eq!(status("area_l2_to_l3.1.1", &facts), Some(Done), "it was asked");
    assert_eq!(status("area_l1_to_l2.3.4", &facts), Some(Started), "it has not joined");
    facts.bodies[4].content.asked_on = Some(future());
    assert_eq!(status("area_l2_to_l3.1.1", &facts), Some(Started), "it is yet to be asked");
    facts.bodies[3].content.left_on = Some(past());
    assert!(sentence("area_l2_to_l3.1.1", &facts).contains("5区分中3区分"), "one has left");
    assert_eq!(status("area_l2_to_l3.1.1", &Facts { bodies: Vec::new(), ..facts }), None);
}

#[test]
fn members_were_suitable_when_all_are_there_and_the_year_was_evaluated() {
    let kinds = ["community_health", "occupational_health", "insurers", "employers", "medical"];
    let bodies = kinds.into_iter().zip(1..).map(|(kind, n)| of_year(2021, n, body(kind, Seat::Member))).collect();
    let activities = vec![kept(20, activity(ActivityKind::Evaluation))];
    let mut facts = Facts { bodies, activities, ..facts() };
    assert_eq!(status("area_l2_to_l3.8.1", &facts), Some(Done));
    facts.bodies.pop();
    assert_eq!(status("area_l2_to_l3.8.1", &facts), Some(Started));
    facts.activities.clear();
    assert_eq!(status("prefecture.5.1", &facts), None);
}

#[test]
fn experts_and_facilitators() {
    let mut facts = Facts {
        bodies: vec![kept(1, body("experts", Seat::Member))],
        people: vec![kept(2, Person { expert: true, facilitator: true, ..person(1) })],
        themes: vec![kept(3, theme(ThemeSource::Data, ThemeStage::Proposed))],
        ..facts()
    };
    for item in ["prefecture.2.4", "area_l2_to_l3.4.5", "area_l2_to_l3.1.4", "area_l1_to_l2.3.3"] {
        assert_eq!(status(item, &facts), Some(Done), "{item}");
    }
    facts.themes.clear();
    assert_eq!(status("area_l2_to_l3.1.4", &facts), Some(Started), "no theme to advise on");
    facts.people.clear();
    assert_eq!(status("prefecture.2.4", &facts), Some(Started), "the body is there, nobody to ask");
    facts.bodies[0].content.left_on = Some(past());
    for item in ["prefecture.2.4", "area_l2_to_l3.1.4", "area_l1_to_l2.3.3"] {
        assert_eq!(status(item, &facts), None, "{item}");
    }
}

#[test]
fn every_body_has_two_contacts() {
    let item = "area_l2_to_l3.2.1.2";
    let mut facts = office();
    facts.bodies.push(kept(5, body("insurers", Seat::Observer)));
    facts.people.push(kept(6, person(5)));
    assert_eq!(sentence(item, &facts), "名簿に2機関中1機関で2名以上の部署と連絡先があります（残り1機関）。");
    assert_eq!(status(item, &facts), Some(Started));
    facts.people.push(kept(7, Person { mail: String::new(), phone: TEXT.into(), ..person(5) }));
    assert_eq!(status(item, &facts), Some(Done));
    let there = proposed(item, &facts);
    facts.bodies.push(kept(8, Body { joined_on: None, asked_on: Some(past()), ..body("medical", Seat::Member) }));
    assert_eq!(proposed(item, &facts), there, "a body that was only asked does not sit yet");
    facts.people[0].content.department.clear();
    assert_eq!(status(item, &facts), Some(Started));
    facts.people.clear();
    assert_eq!(status(item, &facts), None);
}

#[test]
fn working_groups_have_members_and_a_theme() {
    let mut facts = office();
    facts.working_groups = vec![of_year(2024, 9, WorkingGroup { theme: Some(id(10)), ..group(&[2, 3]) })];
    assert_eq!(status("area_l2_to_l3.1.6", &facts), Some(Done));
    assert_eq!(status("area_l2_to_l3.5.5", &facts), Some(Started), "its theme is not of the year");
    facts.themes = vec![kept(10, Theme { long_term: true, ..theme(ThemeSource::Data, ThemeStage::Priority) })];
    assert_eq!(status("area_l2_to_l3.5.5", &facts), Some(Done));
    facts.people.pop();
    assert_eq!(status("area_l2_to_l3.1.6", &facts), Some(Started), "a member has gone");
    facts.working_groups[0].content.to = Some(past());
    assert_eq!(status("area_l2_to_l3.1.6", &facts), None, "it is over");
    assert_eq!(status("area_l2_to_l3.5.5", &facts), None);
}
