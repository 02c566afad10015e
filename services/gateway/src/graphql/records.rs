//! Records of a council's year: what the officers of a space write down.
//!
//! Every kind is declared once, by the macros of `declare`: its type, its input, its list and its mutation.

mod adaptations;
mod attendance;
mod bodies;
mod council_years;
mod crises;
mod decisions;
mod declare;
mod goals;
mod handovers;
mod levels;
mod meetings;
mod outlines;
mod projects;
mod removal;
mod save;
mod search;
mod targets;
mod tasks;
mod themes;
mod troubles;
mod wire;
mod words;
mod working_groups;

use async_graphql::MergedObject;

pub use adaptations::{Adaptation, Consent};
pub use attendance::Attendance;
pub use bodies::{Body, Person};
pub use council_years::CouncilYear;
pub use crises::Crisis;
pub use decisions::Decision;
pub use goals::Goal;
pub use handovers::{Handover, Signature};
pub use levels::LevelAssessment;
pub use meetings::{Meeting, Minutes};
pub use outlines::Outline;
pub use projects::{Activity, Project};
pub(super) use save::{Conflict, conflict, find, node, rows_of as nodes};
pub use targets::{TargetAssessment, TargetFigure};
pub use tasks::{Agreement, Task};
pub use themes::Theme;
pub use troubles::Trouble;
pub use wire::Day;
pub(super) use wire::Wire;
pub(super) use words::{CouncilState, MeetingMode, Part, ProjectField, TroubleGroup};
pub use working_groups::WorkingGroup;

// Kinds stand in groups: a merged object calls its parts one within the other, and a thread's stack is not that deep.

/// Lists of every kind.
#[derive(MergedObject, Default)]
pub struct RecordQuery(CouncilRecordQuery, PeopleRecordQuery, PlanRecordQuery, SittingRecordQuery);

/// Lists of the council as a whole.
#[derive(MergedObject, Default)]
pub struct CouncilRecordQuery(
    adaptations::AdaptationQuery,
    adaptations::ConsentQuery,
    council_years::CouncilYearQuery,
    crises::CrisisQuery,
    levels::LevelQuery,
    outlines::OutlineQuery,
);

/// Lists of people.
#[derive(MergedObject, Default)]
pub struct PeopleRecordQuery(
    attendance::AttendanceQuery,
    bodies::BodyQuery,
    bodies::PersonQuery,
    handovers::HandoverQuery,
    handovers::SignatureQuery,
    working_groups::WorkingGroupQuery,
);

/// Lists of what is planned and done.
#[derive(MergedObject, Default)]
pub struct PlanRecordQuery(
    goals::GoalQuery,
    projects::ActivityQuery,
    projects::ProjectQuery,
    tasks::AgreementQuery,
    targets::TargetAssessmentQuery,
    targets::TargetFigureQuery,
    tasks::TaskQuery,
    troubles::TroubleQuery,
);

/// Lists of what was talked about.
#[derive(MergedObject, Default)]
pub struct SittingRecordQuery(
    decisions::DecisionQuery,
    meetings::MeetingQuery,
    meetings::MinutesQuery,
    search::SearchQuery,
    themes::ThemeQuery,
);

/// Changes of every kind.
#[derive(MergedObject, Default)]
pub struct RecordMutation(CouncilRecordMutation, PeopleRecordMutation, PlanRecordMutation, SittingRecordMutation);

/// Changes of the council as a whole.
#[derive(MergedObject, Default)]
pub struct CouncilRecordMutation(
    adaptations::AdaptationMutation,
    adaptations::ConsentMutation,
    council_years::CouncilYearMutation,
    crises::CrisisMutation,
    levels::LevelMutation,
    outlines::OutlineMutation,
);

/// Changes of people.
#[derive(MergedObject, Default)]
pub struct PeopleRecordMutation(
    attendance::AttendanceMutation,
    bodies::BodyMutation,
    bodies::PersonMutation,
    handovers::HandoverMutation,
    working_groups::WorkingGroupMutation,
);

/// Changes of what is planned and done.
#[derive(MergedObject, Default)]
pub struct PlanRecordMutation(
    goals::GoalMutation,
    projects::ActivityMutation,
    projects::ProjectMutation,
    targets::TargetAssessmentMutation,
    targets::TargetFigureMutation,
    tasks::TaskMutation,
    troubles::TroubleMutation,
);

/// Changes of what was talked about.
#[derive(MergedObject, Default)]
pub struct SittingRecordMutation(
    decisions::DecisionMutation,
    meetings::MeetingMutation,
    meetings::MinutesMutation,
    removal::RemovalMutation,
    themes::ThemeMutation,
);
