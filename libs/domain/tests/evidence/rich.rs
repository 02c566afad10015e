//! A space in which everything was done that records can show.

use domain::{
    SpaceId, SpaceKind,
    evidence::{AreaFacts, Facts},
    record::{
        ActivityKind, Agreement, CouncilState, CouncilYear, Crisis, Decision, Part, Person, Project, ProjectField,
        ProjectState, Seat, Task, TaskState, Theme, ThemeSource, ThemeStage, WorkingGroup,
    },
};
use uuid::Uuid;

use crate::make::*;

pub fn rich(kind: SpaceKind) -> Facts {
    let mut it = Facts { kind, ..facts() };
    roster(&mut it);
    themes(&mut it);
    year(&mut it);
    it.activities = ActivityKind::ALL.iter().zip(500..).map(|(kind, n)| kept(n, activity(*kind))).collect();
    it.activities.push(of_year(2025, 550, activity(ActivityKind::Evaluation)));
    it.areas = [1, 2].map(|n| (SpaceId(Uuid::from_u128(n)), area())).into();
    it
}

pub fn area() -> AreaFacts {
    AreaFacts { state: Some(CouncilState::Held), meetings_held: 1, projects_run: 1 }
}

/// Bodies of each core kind, the secretariat first, with two people each; all joined long ago but the last one.
fn roster(it: &mut Facts) {
    let kinds =
        ["community_health", "labour_administration", "occupational_health", "insurers", "employers", "medical"];
    for (kind, n) in kinds.into_iter().chain(["experts", "bridge"]).zip(1..) {
        let seat = if n == 1 { Seat::Secretariat } else { Seat::Member };
        let joined_on = Some(if kind == "bridge" { past() } else { on(2020, 4, 1) });
        let year = if kind == "bridge" { 2026 } else { 2020 };
        it.bodies.push(of_year(year, n, domain::record::Body { joined_on, ..body(kind, seat) }));
        it.people.push(of_year(year, 10 + n, Person { responsible: n == 1, expert: kind == "experts", ..person(n) }));
        it.people.push(of_year(year, 20 + n, Person { facilitator: n == 4, ..person(n) }));
    }
    it.working_groups = vec![of_year(2025, 40, WorkingGroup { theme: Some(id(101)), ..group(&[12, 13, 14]) })];
}

fn themes(it: &mut Facts) {
    let of = |source, stage| Theme { feasibility: TEXT.into(), asked_of_areas: true, ..theme(source, stage) };
    it.themes = vec![
        kept(101, Theme { decision: Some(id(201)), ..of(ThemeSource::Data, ThemeStage::Decided) }),
        kept(102, of(ThemeSource::Policy, ThemeStage::Priority)),
        kept(103, Theme { long_term: true, ..theme(ThemeSource::Request, ThemeStage::Proposed) }),
        kept(104, theme(ThemeSource::LookBack, ThemeStage::Dropped)),
    ];
    let decided = Decision {
        meeting: id(301),
        text: TEXT.into(),
        theme: Some(id(101)),
        owner: TEXT.into(),
        due: None,
        done_on: None,
    };
    it.decisions = vec![kept(201, decided)];
    it.meetings = vec![kept(301, meeting())];
    it.minutes = vec![
        kept(311, domain::record::Minutes { outcome: TEXT.into(), ..minutes(Some(301)) }),
        of_year(2024, 312, domain::record::Minutes { day: on(2024, 6, 1), ..minutes(None) }),
    ];
    it.goals = vec![of_year(2025, 401, goal(2028, 2026))];
}

fn year(it: &mut Facts) {
    it.council_years = vec![kept(
        601,
        CouncilYear {
            purpose: TEXT.into(),
            budget_yen: Some(100_000),
            over_budget: TEXT.into(),
            ties: TEXT.into(),
            other_bodies: TEXT.into(),
            crisis_plan: TEXT.into(),
            ..council_year()
        },
    )];
    it.outlines = vec![of_year(2019, 611, domain::record::Outline { approved_on: Some(on(2019, 4, 1)), ..outline() })];
    it.handovers = vec![of_year(2025, 621, handover()), kept(622, handover())];
    it.signatures = vec![
        of_year(2025, 631, signature(621, Part::Giver)),
        kept(632, signature(621, Part::Taker)),
        kept(633, signature(622, Part::Giver)),
    ];
    it.tasks = vec![
        kept(641, task(TaskState::Done, past())),
        kept(642, Task { handover: Some(id(621)), minimum: true, ..task(TaskState::Open, future()) }),
        kept(643, task(TaskState::Doing, future())),
    ];
    it.agreements = vec![kept(651, Agreement { on: past(), tasks: vec![id(641), id(643)] })];
    let numbers =
        Project { employers: Some(3), community: Some(40), workplace: Some(20), ..project(ProjectState::Done) };
    let measured = Project { measured: true, effect: TEXT.into(), aim_met: Some(true), ..numbers.clone() };
    it.projects = vec![
        kept(661, measured),
        kept(662, Project { field: ProjectField::Diet, aim_met: Some(true), ..numbers }),
        kept(663, project(ProjectState::Stopped)),
    ];
    it.crises = vec![kept(671, Crisis { reason: TEXT.into(), from: past(), to: None, deputies: TEXT.into() })];
}
