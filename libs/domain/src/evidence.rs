//! Answers that the records themselves give: proposed with their evidence, confirmed or contradicted by an officer.

mod activities;
mod contacts;
mod council;
mod decisions;
mod describe;
mod evaluation;
mod facts;
mod groups;
mod handover;
mod members;
mod minutes;
mod of;
mod outline;
mod plans;
mod projects;
mod rollup;
mod roster;
mod schedule;
mod studies;
mod themes;

use std::collections::BTreeMap;

use chrono::NaiveDate;
pub use describe::describe;
use serde::{Deserialize, Serialize};

use crate::{
    FiscalYear, RecordId, SpaceId, SpaceKind, Text,
    checklist::{AnswerStatus, Item},
    record::{
        Activity, Agreement, Body, CouncilState, CouncilYear, Crisis, Decision, Goal, Handover, Kept, Meeting, Minutes,
        Outline, Person, Project, RecordKind, Signature, Task, Theme, WorkingGroup,
    },
    words::words,
};

words! {
    /// From which records an answer is read.
    Module {
        Roster = "roster", "名簿・構成機関", "Roster and member bodies";
        Training = "training", "研修", "Training";
        Handover = "handover", "引継ぎ", "Handover";
        Council = "council", "協議会の年度・設置要綱", "The council's year and outline";
        Schedule = "schedule", "年間スケジュール", "Schedule";
        Cases = "cases", "事例の参照", "Cases";
        Plans = "plans", "計画", "Plans";
        Minutes = "minutes", "議事録", "Minutes";
        Indicators = "indicators", "指標・データ", "Figures";
        Rollup = "rollup", "二次医療圏の状況", "Roll-up of the areas";
        DataRequest = "data_request", "データの依頼", "Data asked of members";
        Employers = "employers", "事業場の情報", "Facts of employers";
        Themes = "themes", "テーマ", "Themes";
        Resources = "resources", "社会資源", "Resources";
        Projects = "projects", "共同事業", "Joint projects";
        Publicity = "publicity", "公表・報告", "Publicity and reports";
        Wg = "wg", "ワーキンググループ", "Working groups";
        Evaluation = "evaluation", "評価", "Evaluation";
        Decisions = "decisions", "決定事項", "Decisions";
    }
}

/// What is known of a space's work: its records of the year and of the three before it.
#[derive(Clone, Debug)]
pub struct Facts {
    /// What kind of body the space is of.
    pub kind: SpaceKind,
    /// The year that is answered for.
    pub fiscal_year: FiscalYear,
    /// The day it is.
    pub today: NaiveDate,
    /// Records by kind; those put away are not among them.
    pub council_years: Vec<Kept<CouncilYear>>,
    /// Outlines of any year up to this one.
    pub outlines: Vec<Kept<Outline>>,
    /// Bodies of any year up to this one.
    pub bodies: Vec<Kept<Body>>,
    /// People of any year up to this one.
    pub people: Vec<Kept<Person>>,
    /// Working groups of any year up to this one.
    pub working_groups: Vec<Kept<WorkingGroup>>,
    /// Tasks.
    pub tasks: Vec<Kept<Task>>,
    /// Agreements on the schedule.
    pub agreements: Vec<Kept<Agreement>>,
    /// Meetings.
    pub meetings: Vec<Kept<Meeting>>,
    /// Minutes and notes.
    pub minutes: Vec<Kept<Minutes>>,
    /// Decisions.
    pub decisions: Vec<Kept<Decision>>,
    /// Themes.
    pub themes: Vec<Kept<Theme>>,
    /// Goals.
    pub goals: Vec<Kept<Goal>>,
    /// Projects.
    pub projects: Vec<Kept<Project>>,
    /// Activities.
    pub activities: Vec<Kept<Activity>>,
    /// Handovers.
    pub handovers: Vec<Kept<Handover>>,
    /// Signatures under them.
    pub signatures: Vec<Kept<Signature>>,
    /// Health crises.
    pub crises: Vec<Kept<Crisis>>,
    /// The areas below a prefecture in the year, by space.
    pub areas: BTreeMap<SpaceId, AreaFacts>,
}

/// What a prefecture knows of an area in a year, from what the area shares.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AreaFacts {
    /// Where its council stands, if it says.
    pub state: Option<CouncilState>,
    /// Meetings of the council itself that were held.
    pub meetings_held: u32,
    /// Joint projects that run or are done.
    pub projects_run: u32,
}

/// An answer read from the records.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// The answer.
    pub status: AnswerStatus,
    /// Why, with numbers and days; no text that somebody wrote.
    pub sentence: Text,
    /// The records it stands on.
    pub evidence: Vec<(RecordKind, RecordId)>,
}

/// The answer that the records give to an item, if they give one: the same for the same facts, in whatever order they come.
pub fn propose(item: &Item, facts: &Facts) -> Option<Proposal> {
    let rule = match item.evidence? {
        Module::Roster => roster::roster,
        Module::Training => activities::training,
        Module::Handover => handover::handover,
        Module::Council => council::council,
        Module::Schedule => schedule::schedule,
        Module::Cases => studies::cases,
        Module::Plans => plans::plans,
        Module::Minutes => minutes::minutes,
        Module::Indicators => studies::indicators,
        Module::Rollup => rollup::rollup,
        Module::DataRequest => activities::data_request,
        Module::Employers => activities::employers,
        Module::Themes => themes::themes,
        Module::Resources => studies::resources,
        Module::Projects => projects::projects,
        Module::Publicity => activities::publicity,
        Module::Wg => groups::groups,
        Module::Evaluation => evaluation::evaluation,
        Module::Decisions => decisions::decisions,
    };
    rule(&item.id, facts)
}
