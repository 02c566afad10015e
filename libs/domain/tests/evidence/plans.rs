//! Plans and goals.

use domain::{
    evidence::Facts,
    record::{ActivityKind, ProjectState},
};

use crate::make::*;

fn planned() -> Facts {
    Facts {
        goals: vec![of_year(2025, 1, goal(2028, 2026))],
        activities: vec![kept(2, activity(ActivityKind::Plan))],
        projects: vec![kept(3, project(ProjectState::Running))],
        ..facts()
    }
}

#[test]
fn an_aim_rests_on_plans() {
    let item = "prefecture.3.1";
    let mut facts = planned();
    assert_eq!(status(item, &facts), Some(Done));
    facts.goals[0].content.linked_plan.clear();
    assert_eq!(status(item, &facts), Some(Started));
    facts.activities[0].fiscal_year.0 = 2025;
    assert_eq!(status(item, &facts), None);
}

#[test]
fn goals_look_three_years_ahead() {
    let item = "area_l1_to_l2.4.3";
    let mut facts = planned();
    assert_eq!(status(item, &facts), Some(Done));
    facts.goals[0].fiscal_year.0 = 2026;
    facts.goals[0].content.target_year.0 = 2027;
    assert_eq!(status(item, &facts), Some(Started), "a goal for next year");
    facts.goals[0].content.target_year.0 = 2026;
    assert_eq!(status(item, &facts), None, "nothing lies ahead");
}

#[test]
fn a_plan_of_the_year_is_carried_out() {
    let item = "area_l2_to_l3.3.3";
    let mut facts = planned();
    assert_eq!(status(item, &facts), Some(Done));
    facts.projects[0].content.state = ProjectState::Planned;
    assert_eq!(status(item, &facts), Some(Started));
    facts.goals[0].content.steps.clear();
    assert_eq!(status(item, &facts), None, "no step for the year");
}
