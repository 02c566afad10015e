//! Joint projects.

use domain::{
    evidence::Facts,
    record::{Project, ProjectField, ProjectState},
};

use crate::make::*;

const ITEMS: [&str; 7] = [
    "prefecture.5.3",
    "area_l1_to_l2.4.2",
    "area_l2_to_l3.7",
    "area_l2_to_l3.8.3",
    "area_l2_to_l3.8.4",
    "area_l2_to_l3.8.4.1",
    "area_l2_to_l3.8.4.2",
];

fn whole() -> Project {
    Project {
        aim_met: Some(true),
        employers: Some(3),
        community: Some(40),
        workplace: Some(20),
        measured: true,
        effect: TEXT.into(),
        ..project(ProjectState::Done)
    }
}

#[test]
fn a_project_that_ran_proves_what_was_counted_of_it() {
    let mut facts = Facts { projects: vec![kept(1, whole())], ..facts() };
    for item in ITEMS {
        assert_eq!(status(item, &facts), Some(Done), "{item}");
        let there = proposed(item, &facts);
        let mut more = facts.clone();
        more.projects.push(of_year(2025, 2, project(ProjectState::Done)));
        more.projects.push(kept(3, project(ProjectState::Stopped)));
        assert_eq!(proposed(item, &more), there, "{item}: another year, and one that was stopped");
    }
    facts.projects[0].content.state = ProjectState::Stopped;
    for item in ITEMS {
        assert_eq!(status(item, &facts), None, "{item}");
    }
}

#[test]
fn what_is_known_of_some_projects_is_a_beginning() {
    let second = Project { aim_met: Some(false), ..project(ProjectState::Running) };
    let facts = Facts { projects: vec![kept(1, whole()), kept(2, second)], ..facts() };
    let of = ITEMS.map(|it| status(it, &facts).expect("proposal"));
    assert_eq!(of, [Started, Done, Done, Started, Done, Done, Done]);
    assert_eq!(
        sentence("area_l2_to_l3.8.3", &facts),
        "令和8年度の実施中・実施済みの共同事業2件のうち1件で参加数がすべて記録され、記録のある参加は3事業者、60人（地域側40人、職域側20人）です。"
    );
}

#[test]
fn a_plan_is_a_beginning_and_for_a_prefecture_a_consideration() {
    let facts = Facts { projects: vec![kept(1, project(ProjectState::Planned))], ..facts() };
    assert_eq!(status("prefecture.4.2", &facts), Some(Done));
    assert_eq!(status("area_l1_to_l2.4.2", &facts), Some(Started));
    assert_eq!(status("area_l2_to_l3.7", &facts), Some(Started));
    assert_eq!(status("area_l2_to_l3.8.4", &facts), None);
    assert_eq!(status("prefecture.4.2", &super::make::facts()), None);
}

#[test]
fn fields_are_counted_in_their_order() {
    let diet = Project { field: ProjectField::Diet, ..whole() };
    let facts = Facts { projects: vec![kept(1, whole()), kept(2, diet.clone()), kept(3, diet)], ..facts() };
    assert_eq!(
        sentence("area_l2_to_l3.8.4", &facts),
        "令和8年度の実施中・実施済みの共同事業3件の分野は、食生活・栄養2件、たばこ1件です。"
    );
}

#[test]
fn what_nobody_measured_is_not_told_as_none() {
    let facts = Facts { projects: vec![kept(1, project(ProjectState::Done))], ..facts() };
    for item in ["area_l2_to_l3.8.4.1", "area_l2_to_l3.8.4.2", "area_l2_to_l3.8.3", "prefecture.5.3"] {
        assert_eq!(status(item, &facts), None, "{item}");
    }
}
